"""The windows: Qt models over value objects, pages that start jobs."""
