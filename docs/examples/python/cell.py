"""What a scenario and its seeds say of a device: the same numbers that every process of Cellbed draws.

A device needs none of this to take part: the eNodeB takes its profile and its tasks as it sends them. But a device that
has the tasks of its index can be compared, task by task, with what any other policy makes of them.
"""

import math
import re
import sys

import yaml

# SplitMix64, one stream for each (seed, cell, entity, purpose); the purposes are those that a device draws for.
DEVICE_COMPUTE, DEVICE_POSITION, TASK_LENGTH, TASK_CYCLES = 2, 3, 4, 5
GAMMA = 0x9E3779B97F4A7C15
MASK = 2**64 - 1

UNITS = {
    "Hz": 1, "kHz": 1e3, "MHz": 1e6, "GHz": 1e9,
    "bit": 1, "KB": 8e3, "MB": 8e6,
    "cycles": 1, "kcycles": 1e3, "Mcycles": 1e6, "Gcycles": 1e9,
    "dB": 1, "m": 1, "km": 1e3,
}  # fmt: skip


def mix(z):
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & MASK
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB & MASK
    return z ^ (z >> 31)


def uniform(seed, cell, entity, purpose, position):
    """The number at a position of a stream, in [0, 1)."""
    key = mix((seed + GAMMA) & MASK)
    for part in (cell + 1, entity + 1, purpose):
        key = mix((key + GAMMA * part) & MASK)
    return (mix((key + GAMMA * (position + 1)) & MASK) >> 11) * 2.0**-53


def quantity(text):
    """'300..500 KB' as (low, high) in SI units, bits for data; '20 m' as (20, 20)."""
    low, high, unit = re.fullmatch(r"(.+?)(?:\.\.(.+?))? (\S+)", text).groups()
    return float(low) * UNITS[unit], float(high or low) * UNITS[unit]


def at(interval, number):
    low, high = interval
    return low + (high - low) * number


class DeviceModel:
    """A device by its index in a cell of a run: own frequency in Hz, linear gain, and its task in each slot."""

    def __init__(self, run, cell, device):
        scenario = yaml.safe_load(run.scenario_yaml)
        refuse_what_is_left_out(scenario)
        path_loss, tasks = scenario["radio"]["path_loss"], scenario["tasks"]
        self.seed, self.cell, self.device = run.seed, cell, device
        self.lengths, self.works = quantity(tasks["length"]), quantity(tasks["cycles"])
        self.local_hz = at(
            quantity(scenario["devices"]["compute"]),
            uniform(run.scenario_seed, cell, device, DEVICE_COMPUTE, 0),
        )
        self.distance_m = at(
            quantity(path_loss["distance"]),
            uniform(run.scenario_seed, cell, device, DEVICE_POSITION, 0),
        )
        loss_db = quantity(path_loss["intercept"])[0]
        loss_db += quantity(path_loss["slope"])[0] * math.log10(self.distance_m / 1000)
        self.gain = 10 ** (-loss_db / 10)

    def task(self, slot):
        """(bits, cycles) of the task of a slot, whole numbers."""
        return tuple(
            math.floor(at(interval, uniform(self.seed, self.cell, self.device, purpose, slot)) + 0.5)
            for interval, purpose in ((self.lengths, TASK_LENGTH), (self.works, TASK_CYCLES))
        )


def refuse_what_is_left_out(scenario):
    """This example has less than a scenario can ask for; it says so instead of drawing other tasks."""
    slot = scenario["slot"]
    for wanted, holds in (
        ("radio.path_loss", "path_loss" in scenario["radio"]),
        ("tasks.activity: none", scenario["tasks"]["activity"] == "none"),
        ("devices.local_queue: false", scenario["devices"]["local_queue"] is False),
        ("slot.duration or slot.utilization, not both", "none" in (slot["duration"], slot["utilization"])),
    ):
        if not holds:
            sys.exit(f"device.py: scenario {scenario['name']}: this example expects {wanted}")
