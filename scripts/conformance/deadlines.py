# Reads cases with the days that PostgreSQL found, a JSON array; answers by zoneinfo alone: the day
# a clock started on, and the last millisecond of the day it ends on (midnight's first coming).
import json
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

step = timedelta(milliseconds=1)
answers = []
for case in json.load(sys.stdin):
    zone = ZoneInfo(case["zone"])
    start = datetime.fromisoformat(case["start"].replace("Z", "+00:00"))
    if case["unit"] == "chained":
        start += timedelta(hours=case["hours"])
    if case["unit"] == "hours":
        due = start + timedelta(hours=case["count"])
    else:
        midnight = datetime.fromisoformat(case["due_on"]) + timedelta(days=1)
        due = midnight.replace(tzinfo=zone, fold=0).astimezone(timezone.utc) - step
    first = start.astimezone(zone).date().isoformat()
    answers.append([first, due.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:23] + "Z"])
json.dump(answers, sys.stdout)
