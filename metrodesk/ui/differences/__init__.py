"""Reports whose newest versions differ (内容不一致): both sides field by field, one choice each."""
