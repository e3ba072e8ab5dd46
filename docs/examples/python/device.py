"""A device of a Cellbed cell, with a policy of its own: it knows the broker and the .proto files, and nothing else.

docs/other-languages.md says how to run it, and what the eNodeB expects of it. Your policy goes into choose().
"""

import argparse
import heapq
import itertools
import os
import signal
import socket
import sys
import time

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, Producer, TopicPartition
from google.protobuf.message import DecodeError

from cell import DeviceModel
from cellbed.v1 import link_pb2, member_pb2, run_pb2, task_pb2

HEARTBEAT_SECONDS = 1.0  # who is silent for 5 s is detached
LOCAL = 0
ENVELOPES = {
    "runs": link_pb2.RunAnnouncement,
    "to-devices": link_pb2.EnodebToDevices,
    "completions": link_pb2.ServerToDevice,
}


def choose(slot, task):
    """The policy: where a task is computed, 0 here or m at server m. This one goes where it is done first, upload aside.

    slot is the SlotOpened that was broadcast; element m - 1 of its lists is server m. task is the TaskSubmitted as far as
    it is known: length_bits, cycles, gain, local_hz.
    """
    seconds = {LOCAL: task.cycles / task.local_hz}
    if slot.present[0]:  # all uploads go by server 1
        for m, (load, hz, admitting) in enumerate(zip(slot.load_seconds, slot.compute_hz, slot.admitting), start=1):
            if admitting:
                seconds[m] = load + task.cycles / hz
    return min(seconds, key=seconds.get)


class Device:
    """Plays in one run after another, until one has finished that was no rehearsal. One thread does it all."""

    def __init__(self, options, policy):
        self.policy = policy
        self.cell, self.instance, self.prefix = options.cell, options.instance, f"cellbed.{options.deployment}."
        self.incarnation = time.time_ns() // 1_000_000  # grows each time that one of this name is started
        self.me = member_pb2.MemberId(
            kind=member_pb2.MEMBER_KIND_DEVICE, instance=self.instance, incarnation=self.incarnation
        )
        self.consumer = Consumer({
            "bootstrap.servers": options.bootstrap,
            "group.id": "none",  # required, and never used: partitions are assigned, nothing is committed
            "enable.auto.commit": False,
            "enable.partition.eof": True,
            "fetch.wait.max.ms": 100,
        })
        self.producer = Producer({
            "bootstrap.servers": options.bootstrap,
            "enable.idempotence": True,
            "linger.ms": 0,
            "socket.nagle.disable": True,
        })
        self.following = set()
        self.timers, self.order = [], itertools.count()
        self.announcement = self.run = self.run_id = self.epoch = None
        self.finished = False

    def play(self):
        """Returns when the run is over, or this device has no part in it any more."""
        self.follow("runs", 0, from_beginning=True)
        print("looks for a run", flush=True)
        while not self.finished:
            wait = self.timers[0][0] - time.time() if self.timers else HEARTBEAT_SECONDS
            record = self.consumer.poll(max(0.0, wait))
            if record is not None:
                self.read(record)
            while self.timers and self.timers[0][0] <= time.time():
                heapq.heappop(self.timers)[2]()
            self.producer.poll(0)

    def leave(self):
        """Says goodbye, so that nobody has to wait for the lease to end."""
        if self.run is not None:
            self.send(member_departed=member_pb2.MemberDeparted(member=self.me))
        self.producer.flush(5)
        self.consumer.close()

    # --- the run that is on: the last that was announced for this cell ---

    def read(self, record):
        topic = record.topic()
        if record.error():
            if record.error().code() != KafkaError._PARTITION_EOF:
                print(f"device.py: {record.error()}", file=sys.stderr)  # the client goes on trying
            elif topic == self.prefix + "runs" and self.announcement is not None:
                self.join(self.announcement)
            return
        try:
            message = ENVELOPES[topic.removeprefix(self.prefix)].FromString(record.value())
        except DecodeError:
            print(f"device.py: {topic} at {record.offset()}: found no envelope", file=sys.stderr)
            return
        if topic == self.prefix + "runs":
            self.announced(message)
        elif message.run_id == self.run_id and message.cell == self.cell:
            self.receive(message)

    def announced(self, announcement):
        """Of several that are there only the last is joined; when its clock starts, the run is announced again."""
        if announcement.cell == self.cell:
            self.announcement = announcement
            if announcement.run_id == self.run_id and announcement.run_started.HasField("epoch_seconds"):
                self.start_clock(announcement.run_started.epoch_seconds)

    def join(self, announcement):
        if announcement.run_id == self.run_id:
            return
        if self.run is not None:
            self.send(member_departed=member_pb2.MemberDeparted(member=self.me))
        self.run, self.run_id = announcement.run_started, announcement.run_id
        self.model, self.device, self.last_slot = None, 0, -1
        self.timers, self.held, self.epoch = [], [], None
        if self.run.HasField("epoch_seconds"):
            self.start_clock(self.run.epoch_seconds)
        self.follow("to-devices", self.cell - 1)
        self.heartbeat()

    def start_clock(self, epoch):
        if self.epoch is None and self.run.timing == run_pb2.TIMING_REAL:
            self.epoch = epoch
            for message in self.held:
                self.receive(message)

    # --- what the eNodeB and the servers say ---

    def receive(self, message):
        kind = message.WhichOneof("kind")
        real = self.run.timing == run_pb2.TIMING_REAL
        if kind == "member_attached" and message.member_attached.member.instance == self.instance:
            self.attached(message.member_attached)
        elif kind == "member_detached":
            self.finished |= message.member_detached.member == self.me
        elif kind == "run_finished":
            self.finished = not self.run.rehearsal
        elif kind in ("slot_opened", "task_completed") and real and self.epoch is None:
            self.held.append(message)  # the clock and the slots come by different topics
        elif kind == "slot_opened":
            slot = message.slot_opened
            self.at(slot.opened_seconds, lambda: self.begin(slot))
        elif kind == "task_completed" and real and message.task_completed.device == self.device:
            done = message.task_completed
            parts = done.upload_seconds + done.transfer_seconds + done.wait_seconds + done.compute_seconds
            self.at(
                done.generated_seconds + parts,
                lambda: self.measured(done.slot, done.generated_seconds, done.wait_seconds, done.compute_seconds),
            )

    def attached(self, answer):
        if answer.member != self.me:
            self.finished |= answer.member.incarnation > self.incarnation  # another took this name
            return
        if answer.index != self.device:
            self.device, self.last_slot = answer.index, answer.from_slot - 1
            self.model = DeviceModel(self.run, self.cell, self.device)
            self.follow("completions", (self.cell - 1) * 16 + (self.device - 1) % 16)
            print(f"device {self.device} of run {self.run_id}", flush=True)
        profile = member_pb2.DeviceProfile(
            device=self.device,
            local_hz=self.model.local_hz,
            distance_m=self.model.distance_m,
            mean_gain=self.model.gain,
        )
        self.send(
            member_ready=member_pb2.MemberReady(
                member=self.me,
                attachment=answer.attachment,
                profile=member_pb2.MemberProfile(device=profile),
            )
        )

    # --- a task ---

    def begin(self, slot):
        """What was said again is no news; whose index the slot does not have takes no part in it."""
        if slot.slot <= self.last_slot or self.device not in slot.devices:
            return
        self.last_slot = slot.slot
        length_bits, cycles = self.model.task(slot.slot)
        task = task_pb2.TaskSubmitted(
            slot=slot.slot,
            device=self.device,
            length_bits=length_bits,
            cycles=cycles,
            gain=self.model.gain,
            local_hz=self.model.local_hz,
            policy_version=slot.policy_version,
        )
        task.decision = self.policy(slot, task)
        self.send(task_submitted=task)
        if task.decision == LOCAL and self.run.timing == run_pb2.TIMING_REAL:
            done_seconds = slot.opened_seconds + cycles / self.model.local_hz
            self.at(done_seconds, lambda: self.measured(slot.slot, slot.opened_seconds, 0.0, 0.0))

    def measured(self, slot, opened_seconds, wait_seconds, compute_seconds):
        self.send(
            task_measured=task_pb2.TaskMeasured(
                slot=slot,
                device=self.device,
                wait_seconds=wait_seconds,
                compute_seconds=compute_seconds,
                delay_seconds=(time.time() - self.epoch) * self.run.speed - opened_seconds,
            )
        )

    # --- clock and broker ---

    def at(self, emulated_seconds, action):
        """In real time what is said takes effect at its time, for it is said ahead; in virtual time it does at once."""
        if self.run.timing == run_pb2.TIMING_REAL:
            self.wake(self.epoch + emulated_seconds / self.run.speed, action)
        else:
            action()

    def wake(self, utc_seconds, action):
        heapq.heappush(self.timers, (utc_seconds, next(self.order), action))

    def heartbeat(self):
        """The eNodeB gives an index to who says this, and detaches who stops to."""
        self.send(member_announced=member_pb2.MemberAnnounced(member=self.me))
        self.wake(time.time() + HEARTBEAT_SECONDS, self.heartbeat)

    def send(self, **kind):
        envelope = link_pb2.DeviceToEnodeb(run_id=self.run_id, cell=self.cell, **kind)
        self.producer.produce(
            self.prefix + "from-devices",
            envelope.SerializeToString(),
            key=f"cell-{self.cell}",
            partition=self.cell - 1,
        )

    def follow(self, topic, partition, from_beginning=False):
        """Reads a partition, without a group; of all but the announcements what comes from now on."""
        place = TopicPartition(self.prefix + topic, partition, OFFSET_BEGINNING)
        if (topic, partition) not in self.following:
            self.following.add((topic, partition))
            if not from_beginning:
                place.offset = self.consumer.get_watermark_offsets(place, timeout=10)[1]
            self.consumer.incremental_assign([place])


def main(policy):
    parser = argparse.ArgumentParser(description="A device in Python, in a cell that is running or about to.")
    parser.add_argument("--bootstrap", required=True, metavar="HOST:PORT", help="the broker, as cellbed status prints it")
    parser.add_argument("--deployment", default="default")
    parser.add_argument("--cell", type=int, default=1)
    parser.add_argument("--instance", default=f"python-{socket.gethostname()}-{os.getpid()}", help="its name")
    device = Device(parser.parse_args(), policy)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        device.play()
    except KeyboardInterrupt:
        pass
    finally:
        device.leave()


if __name__ == "__main__":
    main(choose)
