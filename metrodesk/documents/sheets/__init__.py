"""Entry sheets: workbooks that go out empty and come back filled in."""
