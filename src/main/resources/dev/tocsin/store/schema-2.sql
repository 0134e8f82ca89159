-- The time of its beginning as sent, where one was sent and cannot be read.
ALTER TABLE alarm ADD COLUMN unread_time TEXT;
