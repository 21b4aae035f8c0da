# The daily count of the fleet by unit and month.

jobs-name-keep-fleet = Premium of the fleet by month
jobs-about-keep-fleet = Every day, counts the premium and the claims of each unit again as of the day before, so that /fleet answers as fast in a large company. Doing it again puts everything up to date.
