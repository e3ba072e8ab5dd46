#!/usr/bin/env python3
"""Computes a run again from its files, without the testbed's code, and says how far the two are apart.

Reads the CSV files of each cell and the numbers under "model" in its manifest.json. From the tasks, their decisions, the
members and the outages it works out every part of every delay, how each task ended, the loads and the means of each slot,
and compares them with what the files say. In real time waits, loads and endings are measured, not computed: there only the
parts that follow from an equation are compared.

usage: recompute.py RUN [--tolerance 1e-9]
exit code: 0 all agree, 1 something differs by more than the tolerance, 2 the run cannot be read
"""

import argparse
import bisect
import csv
import json
import math
import sys
from pathlib import Path

MEASURED_CAUSES = ("late", "unmeasured", "run-ended")


class Unreadable(Exception):
    """The run cannot be read; the message names file, line and column."""


# ---------------------------------------------------------------- reading


def number(text):
    return float(text) if text else None


COLUMNS = {
    "tasks.csv": {
        "slot": int, "device": int, "task": str, "generated_s": float, "length_bits": int, "cycles": int,
        "decision": int, "gain": float, "offloaders": int, "t_local_s": float, "t_up_s": float, "t_tran_s": float,
        "t_wait_s": number, "t_comp_s": number, "t_return_s": number, "delay_s": number, "status": str,
    },
    "slots.csv": {"slot": int, "opened_s": float, "var_ld": float, "mean_delay_s": number, "utility": number},
    "devices.csv": {"device": int, "f_local_hz": float, "gain": number, "from_slot": int},
    "servers.csv": {"server": int, "f_hz": float, "from_slot": int},
    "outages.csv": {"server": int, "from_s": float, "to_s": float},
    "events.csv": {"time_s": float, "event": str, "subject": str, "detail": str},
}  # fmt: skip


def read_csv(folder, name, more=None):
    """The rows of a file as dictionaries; `more` adds columns to those of COLUMNS."""
    columns = dict(COLUMNS[name], **(more or {}))
    path = folder / name
    rows = []
    try:
        with open(path, newline="", encoding="utf-8") as file:
            lines = csv.reader(file)
            header = next(lines, [])
            missing = [column for column in columns if column not in header]
            if missing:
                raise Unreadable(f"{path}:1: no column {', '.join(missing)}")
            places = [(column, kind, header.index(column)) for column, kind in columns.items()]
            for cells in lines:
                if len(cells) != len(header):
                    raise Unreadable(f"{path}:{lines.line_num}: {len(cells)} cells, expected {len(header)}")
                rows.append({column: cell(path, lines.line_num, column, kind, cells[k]) for column, kind, k in places})
    except OSError as e:
        raise Unreadable(f"{path}: {e.strerror}") from e
    except (csv.Error, UnicodeDecodeError) as e:
        raise Unreadable(f"{path}: {e}") from e
    return rows


def cell(path, line, column, kind, text):
    try:
        return kind(text)
    except ValueError:
        raise Unreadable(f"{path}:{line}: column {column}: found '{text}', expected a number") from None


def read_json(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as e:
        raise Unreadable(f"{path}: {e.strerror}") from e
    except ValueError as e:
        raise Unreadable(f"{path}: {e}") from e


class Membership:
    """The time from one joining of an index to its leaving; `end_order` orders leavings at the same time."""

    def __init__(self, index, row):
        self.index = index
        self.row = row
        self.from_slot = row["from_slot"]
        self.end_slot = math.inf
        self.end_s = math.inf
        self.end_order = 0

    def covers(self, slot):
        return self.from_slot <= slot < self.end_slot


def memberships(kind, rows, events, slot_s):
    """By index: its memberships in the order of time."""
    by_index = {}
    for row in rows:
        by_index.setdefault(row[kind], []).append(Membership(row[kind], row))
    for order, event in enumerate(events):
        if event["event"] == "detached" and event["subject"].startswith(kind + "-"):
            slot = round(event["time_s"] / slot_s)
            for member in by_index.get(int(event["subject"].split("-")[1]), []):
                if member.from_slot < slot and member.end_slot == math.inf:
                    member.end_slot, member.end_s, member.end_order = slot, event["time_s"], order
                    break
    return by_index


def member_at(by_index, index, slot):
    return next((member for member in by_index.get(index, []) if member.covers(slot)), None)


class Cell:
    """What the files of a cell say."""

    def __init__(self, run, folder):
        self.folder = folder
        manifest = read_json(folder / "manifest.json")
        try:
            self.model = manifest["model"]
            self.virtual = read_json(run / "manifest.json")["time"] == "virtual"
            self.slot_s = self.model["slot_s"]
            loads = {f"ld_{server}": number for server in range(1, self.model["max_servers"] + 1)}
            for key in ("bandwidth_hz", "tx_power_w", "noise_w_per_hz", "fibre_bps", "w1", "w2", "down_load_s"):
                float(self.model[key])
        except (KeyError, TypeError, ValueError) as e:
            raise Unreadable(f"{folder / 'manifest.json'}: not as expected: {e}") from e
        deadline = self.model.get("deadline_s")
        self.deadline_s = math.inf if deadline is None else deadline
        self.tasks = read_csv(folder, "tasks.csv")
        self.slots = read_csv(folder, "slots.csv", loads)
        self.events = read_csv(folder, "events.csv")
        self.devices = memberships("device", read_csv(folder, "devices.csv"), self.events, self.slot_s)
        self.servers = memberships("server", read_csv(folder, "servers.csv"), self.events, self.slot_s)
        self.outages = {}
        for row in sorted(read_csv(folder, "outages.csv"), key=lambda row: row["from_s"]):
            self.outages.setdefault(row["server"], []).append((row["from_s"], row["to_s"]))
        self.losses = {event["subject"]: event for event in self.events if event["event"] == "lost"}
        summary = folder / "summary.json"
        self.summary = read_json(summary) if summary.exists() else {}


# ---------------------------------------------------------------- computing


class Task:
    """A task as it should be."""

    def __init__(self, row):
        self.row = row
        self.slot = row["slot"]
        self.device = row["device"]
        self.decision = row["decision"]
        self.cycles = row["cycles"]
        self.finish_s = math.inf  # of the work, at its server or on the device
        self.gateway_lost_s = math.inf  # when server 1 left during the upload
        self.granted = False
        self.wait_s = self.comp_s = 0.0
        self.cause = None
        self.lost_s = None
        self.parts_known = True


def compute(cell):
    """The tasks of a cell as they should be, in the order of the rows; their loads by server membership."""
    tasks = [Task(row) for row in cell.tasks]
    offloaders = {}
    for task in tasks:
        offloaders[task.slot] = offloaders.get(task.slot, 0) + (task.decision > 0)
    for task in tasks:
        task.offloaders = offloaders[task.slot]
        task.opened_s = task.slot * cell.slot_s
        equations(cell, task)
    compute_local(cell, tasks)
    queues = compute_servers(cell, tasks)
    for task in tasks:
        settle(cell, task)
    return tasks, queues


def equations(cell, task):
    """Eqs. 5, 6, 7 and 9."""
    model, row = cell.model, task.row
    task.local_s = task.up_s = task.tran_s = 0.0
    if task.decision == 0:
        task.local_s = task.cycles / owner(cell, task).row["f_local_hz"]
    elif task.decision > 0:
        share_hz = model["bandwidth_hz"] / task.offloaders
        signal_to_noise = model["tx_power_w"] * row["gain"] / (share_hz * model["noise_w_per_hz"])
        task.up_s = row["length_bits"] / (share_hz * math.log2(1.0 + signal_to_noise))
        task.tran_s = 0.0 if task.decision == 1 else row["length_bits"] / model["fibre_bps"]
    task.arrives_s = task.opened_s + task.up_s + task.tran_s


def owner(cell, task):
    member = member_at(cell.devices, task.device, task.slot)
    if member is None:
        raise Unreadable(f"{cell.folder / 'devices.csv'}: device {task.device} is not there in slot {task.slot}")
    return member


def compute_local(cell, tasks):
    """Local tasks: alone on their device (eq. 6), or one after the other where the model has a local queue."""
    free_s = {}
    for task in tasks:
        if task.decision == 0:
            member = owner(cell, task)
            if cell.model.get("local_queue"):
                task.wait_s = max(0.0, free_s.get(member, 0.0) - task.opened_s)
            task.finish_s = free_s[member] = task.opened_s + task.wait_s + task.local_s


class Queue:
    """The work granted to one membership of a server."""

    def __init__(self, member):
        self.member = member
        self.hz = member.row["f_hz"]
        self.granted = []  # in the order of the slots
        self.served = []  # by arrival

    def serve(self, outages):
        """Eq. 8: first come, first served; outages preempt, the rest is done afterwards."""
        arriving = [task for task in self.granted if task.gateway_lost_s == math.inf]
        self.served = sorted(arriving, key=lambda task: (task.arrives_s, task.device, task.slot))
        free_s = -math.inf
        first = 0
        for task in self.served:
            task.comp_s = task.cycles / self.hz
            now = max(task.arrives_s, free_s)
            while first < len(outages) and outages[first][1] <= now:
                first += 1
            free_s = task.finish_s = finish(now, task.comp_s, outages[first:])
            task.wait_s = task.finish_s - task.arrives_s - task.comp_s
        self.finishes = [task.finish_s for task in self.served]
        self.arrivals = [task.arrives_s for task in self.served]
        self.work = [0]
        for task in self.served:
            self.work.append(self.work[-1] + task.cycles)

    def done_cycles(self, at_s, outages):
        """Cycles computed by a time, with the part done of the task in service."""
        completed = bisect.bisect_right(self.finishes, at_s)
        if completed == len(self.served):
            return self.work[completed]
        task = self.served[completed]
        before_s = self.finishes[completed - 1] if completed else -math.inf
        start_s = max(task.arrives_s, before_s)
        busy_s = max(0.0, at_s - start_s) - overlap(start_s, at_s, outages)
        return self.work[completed] + busy_s * self.hz

    def arrived_cycles(self, at_s):
        return self.work[bisect.bisect_left(self.arrivals, at_s)]


def finish(now, work_s, outages):
    for begins, ends in outages:
        if begins > now:
            if now + work_s <= begins:
                break
            work_s -= begins - now
        now = max(now, ends)
    return now + work_s


def overlap(from_s, to_s, outages):
    return sum(max(0.0, min(to_s, ends) - max(from_s, begins)) for begins, ends in outages)


def compute_servers(cell, tasks):
    """Grants the offloaded tasks to the servers and lets these compute."""
    queues = {}
    for members in cell.servers.values():
        for member in members:
            queues[member] = Queue(member)
    for task in tasks:
        if task.decision > 0:
            task.gateway = member_at(cell.servers, 1, task.slot)
            task.server = member_at(cell.servers, task.decision, task.slot)
            task.granted = task.gateway is not None and task.server is not None
            if task.granted:
                queues[task.server].granted.append(task)
                if task.opened_s + task.up_s >= task.gateway.end_s:
                    task.gateway_lost_s = task.gateway.end_s
    for member, queue in queues.items():
        queue.serve(cell.outages.get(member.index, []))
    return queues


def settle(cell, task):
    """How the task ended: in time, too late, or not at all and why."""
    task.delay_s = task.finish_s - task.opened_s
    if task.decision >= 0 and task.finish_s < math.inf:
        task.delay_s = task.local_s + task.up_s + task.tran_s + task.wait_s + task.comp_s
    due_s = task.opened_s + cell.deadline_s
    for at_s, cause, work_too in endings(cell, task):
        if task.finish_s <= at_s:
            break
        if work_too:
            task.parts_known = False
        if task.cause is None and due_s > at_s:
            task.cause, task.lost_s = cause, at_s
        if work_too:
            break
    if task.cause is not None:
        task.status = "lost"
        task.parts_known = False
    elif not task.parts_known or task.delay_s > cell.deadline_s:
        task.status, task.delay_s = "timed_out", cell.deadline_s
    else:
        task.status = "done"


def endings(cell, task):
    """What could keep a result from its device, in the order of time: (when, cause, whether the work ends too)."""
    recorded = cell.losses.get(f"task-{task.slot}-{task.device}")
    found = []
    if recorded is not None and recorded["detail"] in MEASURED_CAUSES:
        found.append((recorded["time_s"], math.inf, recorded["detail"], True))
    if task.decision < 0:
        return [(at_s, cause, work_too) for at_s, _, cause, work_too in found]
    member = owner(cell, task)
    found.append((member.end_s, -1, "device-gone", False))
    if task.decision > 0 and task.gateway is None:
        found.append((task.opened_s, 0, "server-1", True))
    elif task.decision > 0 and task.server is None:
        found.append((task.opened_s, 0, "server-gone", True))
    elif task.decision > 0:
        found.append((task.gateway_lost_s, task.gateway.end_order - 0.5, "server-1", True))
        found.append((task.server.end_s, task.server.end_order, "server-gone", True))
    return [(at_s, cause, work_too) for at_s, _, cause, work_too in sorted(found) if at_s < math.inf]


def loads(cell, queue):
    """By slot: the load as broadcast and the load after the slot's decisions, None while the server is down."""
    member = queue.member
    outages = cell.outages.get(member.index, [])
    revoked = sorted((task.gateway_lost_s, task.cycles) for task in queue.granted if task.gateway_lost_s < math.inf)
    granted_cycles = 0
    next_task = 0
    result = {}
    for row in cell.slots:
        slot = row["slot"]
        if not member.covers(slot):
            continue
        at_s = slot * cell.slot_s
        while next_task < len(queue.granted) and queue.granted[next_task].slot < slot:
            granted_cycles += queue.granted[next_task].cycles
            next_task += 1
        while revoked and revoked[0][0] <= at_s:
            granted_cycles -= revoked.pop(0)[1]
        new_cycles = 0
        k = next_task
        while k < len(queue.granted) and queue.granted[k].slot == slot:
            new_cycles += queue.granted[k].cycles
            k += 1
        done = queue.done_cycles(at_s, outages)
        told = granted_cycles if cell.model.get("load_in_broadcast") != "arrived" else queue.arrived_cycles(at_s)
        down = any(begins <= at_s < ends for begins, ends in outages)
        result[slot] = (
            cell.model["down_load_s"] if down else max(0.0, told - done) / queue.hz,
            None if down else max(0.0, granted_cycles + new_cycles - done) / queue.hz,
        )
    return result


def variance(values):
    """Eq. 19."""
    if not values:
        return 0.0
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values) / len(values)


# ---------------------------------------------------------------- comparing


class Comparison:
    """How far recorded and computed values are apart, by quantity."""

    def __init__(self):
        self.found = {}

    def add(self, quantity, where, recorded, computed):
        if recorded is None and computed is None:
            return
        if recorded is None or computed is None:
            difference = math.inf
        elif isinstance(computed, str):
            difference = 0.0 if recorded == computed else math.inf
        else:
            difference = abs(recorded - computed)
        count, largest, at = self.found.get(quantity, (0, -1.0, ""))
        if difference > largest or difference != difference:
            largest, at = difference, f"{where}: recorded {recorded}, computed {computed}"
        self.found[quantity] = (count + 1, largest, at)

    def report(self, tolerance):
        """Prints a line per quantity; whether all are within the tolerance."""
        good = True
        print(f"  {'quantity':<22}{'compared':>9}  {'largest difference':>18}")
        for quantity, (count, largest, at) in self.found.items():
            within = largest <= tolerance
            good = good and within
            print(f"  {quantity:<22}{count:>9}  {largest:>18.2g}{'' if within else '  FAILS at ' + at}")
        return good


def compare_tasks(cell, tasks, comparison):
    for task in tasks:
        row = task.row
        where = f"task {task.slot}-{task.device}"
        comparison.add("generated_s", where, row["generated_s"], task.opened_s)
        comparison.add("offloaders", where, row["offloaders"], task.offloaders)
        gain = owner(cell, task).row["gain"]
        if gain is not None:
            comparison.add("gain", where, row["gain"], gain)
        comparison.add("t_local_s", where, row["t_local_s"], task.local_s)
        comparison.add("t_up_s", where, row["t_up_s"], task.up_s)
        comparison.add("t_tran_s", where, row["t_tran_s"], task.tran_s)
        if cell.virtual:
            compare_ending(cell, task, where, comparison)
        else:
            compare_measured(cell, task, where, comparison)


def compare_ending(cell, task, where, comparison):
    row = task.row
    comparison.add("t_wait_s", where, row["t_wait_s"], task.wait_s if task.parts_known else None)
    comparison.add("t_comp_s", where, row["t_comp_s"], task.comp_s if task.parts_known else None)
    comparison.add("t_return_s", where, row["t_return_s"], 0.0 if task.parts_known else None)
    comparison.add("delay_s", where, row["delay_s"], None if task.status == "lost" else task.delay_s)
    comparison.add("status", where, row["status"], task.status)
    event = cell.losses.get(f"task-{task.slot}-{task.device}")
    comparison.add("loss cause", where, event and event["detail"], task.cause)
    comparison.add("lost at", where, event and event["time_s"], task.lost_s)


def compare_measured(cell, task, where, comparison):
    row = task.row
    if row["status"] == "done":
        parts = ("t_local_s", "t_up_s", "t_tran_s", "t_wait_s", "t_comp_s", "t_return_s")
        known = all(row[part] is not None for part in parts)
        comparison.add("delay_s", where, row["delay_s"], sum(row[part] for part in parts) if known else None)
        if task.decision > 0 and task.server is not None:
            comparison.add("t_comp_s", where, row["t_comp_s"], task.cycles / task.server.row["f_hz"])
    else:
        comparison.add("delay_s", where, row["delay_s"], cell.deadline_s if row["status"] == "timed_out" else None)


def compare_slots(cell, tasks, queues, comparison):
    by_server = {}
    for queue in queues.values():
        by_server.setdefault(queue.member.index, {}).update(loads(cell, queue))
    delays = {}
    for task in tasks:
        delay_s = task.delay_s if cell.virtual else task.row["delay_s"]
        status = task.status if cell.virtual else task.row["status"]
        if status != "lost":
            delays.setdefault(task.slot, []).append(delay_s)
    means = []
    for row in cell.slots:
        slot, where = row["slot"], f"slot {row['slot']}"
        comparison.add("opened_s", where, row["opened_s"], slot * cell.slot_s)
        after = [by_server.get(m, {}).get(slot, (None, None)) for m in range(1, cell.model["max_servers"] + 1)]
        var_ld = row["var_ld"]
        if cell.virtual:
            var_ld = variance([load for _, load in after if load is not None])
            for server, (told, _) in enumerate(after, start=1):
                comparison.add("ld_m", f"{where} ld_{server}", row[f"ld_{server}"], told)
            comparison.add("var_ld", where, row["var_ld"], var_ld)
        mine = delays.get(slot)
        mean = sum(mine) / len(mine) if mine else None
        utility = None if mean is None else -cell.model["w1"] * mean - cell.model["w2"] * var_ld
        comparison.add("mean_delay_s", where, row["mean_delay_s"], mean)
        comparison.add("utility", where, row["utility"], utility)
        means.append((var_ld, utility))
    return [delay_s for slot in delays.values() for delay_s in slot], means


def compare_summary(cell, delays, means, comparison):
    delays = sorted(delays)
    utilities = [utility for _, utility in means if utility is not None]

    def check(value, *keys):
        found = cell.summary
        for key in keys:
            if not isinstance(found, dict) or key not in found:
                return
            found = found[key]
        comparison.add("summary.json", ".".join(keys), found, value)

    def quantile(q):
        if not delays:
            return None
        below = math.floor(q * (len(delays) - 1))
        above = min(below + 1, len(delays) - 1)
        return delays[below] + (q * (len(delays) - 1) - below) * (delays[above] - delays[below])

    check(math.fsum(delays) / len(delays) if delays else None, "delay_s", "mean")
    for name, q in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99)):
        check(quantile(q), "delay_s", name)
    check(math.fsum(var for var, _ in means) / len(means) if means else None, "mean_var_ld")
    check(math.fsum(utilities) / len(utilities) if utilities else None, "utility", "mean_per_slot")
    check(math.fsum(utilities), "utility", "sum")
    statuses = [row["status"] for row in cell.tasks]
    check(len(statuses), "ledger", "generated")
    for status in ("done", "timed_out", "lost"):
        check(statuses.count(status), "ledger", status)


def recompute(run, folder, tolerance):
    """Prints the comparison for one cell; whether it agrees."""
    cell = Cell(run, folder)
    tasks, queues = compute(cell)
    comparison = Comparison()
    compare_tasks(cell, tasks, comparison)
    delays, means = compare_slots(cell, tasks, queues, comparison)
    compare_summary(cell, delays, means, comparison)
    time = "" if cell.virtual else ", real time: only what equations say is compared"
    print(f"{folder}: {len(tasks)} tasks, {len(cell.slots)} slots{time}")
    return comparison.report(tolerance)


def cells(run):
    inner = run / "cells"
    if not inner.is_dir():
        return [run]
    return sorted((path for path in inner.iterdir() if path.is_dir()), key=lambda path: (len(path.name), path.name))


def main():
    parser = argparse.ArgumentParser(description="Computes a run again from its files and compares.")
    parser.add_argument("run", type=Path)
    parser.add_argument("--tolerance", type=float, default=1e-9, help="largest difference allowed, in SI units")
    arguments = parser.parse_args()
    try:
        good = [recompute(arguments.run, folder, arguments.tolerance) for folder in cells(arguments.run)]
    except Unreadable as e:
        print(f"recompute: {e}", file=sys.stderr)
        return 2
    if not good:
        print(f"recompute: {arguments.run / 'cells'}: no cell", file=sys.stderr)
        return 2
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
