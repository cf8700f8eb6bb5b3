"""Texts to send to the units that are missing: units only, no persons, no phones."""

from __future__ import annotations

from datetime import date

from metrodesk.domain.document import cited
from metrodesk.domain.period import Period
from metrodesk.services.overview import PeriodStatus, status
from metrodesk.services.workspaces import Workspace


def missing_units_text(ws: Workspace, period: Period, today: date) -> str:
    """Return the names of the units that have not reported on everything, or of their heirs, one to a line."""
    return "\n".join(line.asked for line in status(ws, period, today).units if line.missing)


def reminder_text(ws: Workspace, period: Period, today: date) -> str:
    """Return a text to send to the units that are missing: units only, no persons, no phones."""
    found = status(ws, period, today)
    nothing = [line for line in found.units if line.missing == line.expected and line.expected]
    part = [line for line in found.units if 0 < line.missing < line.expected]
    if not nothing and not part:
        return (
            f"{period.label}进展填报已全部报齐（应报{found.expected}项，已报{found.reported}项{_entered(ws, found)}）。"
        )
    due = ws.plan.calendar.due(period)
    term = f"报送时限为{due.year}年{due.month}月{due.day}日，" if due else ""
    parts = [
        f"关于报送{period.label}工作进展情况的提醒",
        f"对照{cited(ws.plan.document.title)}目标任务分解清单，{period.label}应报{found.expected}项，"
        f"已报{found.reported}项{_entered(ws, found)}，未报{found.missing}项，涉及{len(nothing) + len(part)}个单位。",
    ]
    if nothing:
        parts.append(f"尚未报送的单位（{len(nothing)}个）：{'、'.join(line.asked for line in nothing)}。")
    if part:
        names = "、".join(f"{line.asked}（缺{line.missing}项）" for line in part)
        parts.append(f"部分报送的单位（{len(part)}个）：{names}。")
    parts.append(f"{term}请上述单位抓紧填报，定稿、盖章后将报送包报{ws.title}。本期无进展的，请作零报告。")
    return "\n".join(parts)


def _entered(ws: Workspace, found: PeriodStatus) -> str:
    return f"，{ws.level.said('区级代录')}{found.proxy}项" if found.proxy else ""
