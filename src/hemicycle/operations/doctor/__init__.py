"""What hemicycle doctor looks at, each by itself: no mail is sent, nothing is changed, nobody is called whom the settings do not name."""
