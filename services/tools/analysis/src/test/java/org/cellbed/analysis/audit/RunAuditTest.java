package org.cellbed.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellbed.rundir.RunReadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunAuditTest {
    @TempDir
    Path run;

    @Test
    void aRunWorkedOutByHandIsBalanced() throws IOException {
        TinyRun.writeTo(run);

        RunAudit audit = RunAudit.of(run);

        assertThat(audit.findings()).isEmpty();
        assertThat(audit.text())
                .isEqualTo(run + ": 8 generated = 6 done + 1 timed out + 1 lost {device-gone=1}\nbalanced\n");
    }

    @Test
    void theLedgerOfSeveralCellsIsTheirSum() throws IOException {
        TinyRun.writeTwoCellsTo(run);

        RunAudit audit = RunAudit.of(run);

        assertThat(audit.findings()).isEmpty();
        assertThat(audit.ledger().generated()).isEqualTo(16);
    }

    @Test
    void aFindingInOneOfSeveralCellsNamesTheCell() throws IOException {
        TinyRun.writeTwoCellsTo(run);
        corrupt("cells/2/tasks.csv", "0.5,0.0,0.75,done", "0.5,0.0,0.5,done");

        RunAudit audit = RunAudit.of(run);

        assertThat(audit.findings())
                .anySatisfy(finding -> assertThat(finding.where()).isEqualTo("cells/2/tasks.csv:3"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            TASK_ORDER | tasks.csv | 2,3,2-3 | 2,2,2-2 | tasks.csv:9: task 2-2: found a second row, expected one
            TASK_ORDER | tasks.csv | 2,1,2-1 | 2,3,2-3 | tasks.csv:8: task 2-2: found it after 2-3
            TASK_ORDER | tasks.csv | 0,1,0-1 | 0,1,0-7 | tasks.csv:2: task 0-1: task: found '0-7'
            TASK_ORDER | tasks.csv | 0-1,0.0, | 0-1,0.5, | task 0-1: generated: found 0.5 s, expected 0.0 s
            SLOT_ORDER | slots.csv | 1,1.0,0.0,3.0,,0.0,2.5,-2.5~ | '' | slots.csv:3: slot 2: found this row, expected
            SLOT_ORDER | slots.csv | 1,1.0,0.0,3.0,,0.0,2.5,-2.5~ | '' | task 1-1: found no row of its slot
            SLOT_ORDER | slots.csv | 1,1.0,0.0 | 1,1.5,0.0 | slot 1: opened: found 1.5 s, expected 1.0 s
            OFFLOADERS | tasks.csv | 1.0E-9,2,6.0 | 1.0E-9,3,6.0 | task 1-2: offloaders: found 3, expected 2
            STATUS | tasks.csv | 800000000,0, | 800000000,4, | task 0-1: decision: found 4, expected -1..3
            STATUS | tasks.csv | 800000000,0, | 800000000,-1, | task 0-1: status: found done, expected lost
            PARTS | tasks.csv | 3,0.0,0.25,0.0 | 3,0.0,0.0,0.0 | task 2-1: t_up_s: found 0.0, expected a time
            PARTS | tasks.csv | 1,2.0,0.0,0.0 | 1,2.0,0.0,0.1 | task 0-1: t_tran_s: found 0.1, expected 0.0
            PARTS | tasks.csv | 0.5,0.125,,,,, | 0.5,0.125,,,,9.0, | task 2-3: t_wait_s
            PARTS | tasks.csv | 0.25,0.5,0.0,1.25 | ,0.5,0.0,1.25 | task 2-2: found an empty part of its delay
            PARTS | tasks.csv | 6.0,0.0,0.0,0.0 | 6.0,0.0,0.0, | task 1-2: t_wait_s, t_comp_s and t_return_s: found
            PARTS | tasks.csv | 0.5,0.0,0.75 | 0.25,0.25,0.75 | task 0-2: t_return_s: found 0.25, expected
            NEGATIVE | tasks.csv | 0.25,0.5,0.0,1.25 | -0.25,0.5,0.0,1.25 | task 2-2: found -0.25
            NEGATIVE | slots.csv | 2,2.0,0.0 | 2,2.0,-0.5 | slot 2: ld_1: found -0.5
            NEGATIVE | slots.csv | 0.0625 | -0.0625 | slot 0: var_ld: found -0.0625
            DELAY_SUM | tasks.csv | 0.5,0.0,1.25 | 0.5,0.0,1.3 | task 2-2: delay: found 1.3 s, expected 1.25 s
            DEADLINE | manifest.json | "deadline_s": 5.0 | "deadline_s": 1.75 | task 0-1: delay: found 2.0 s
            DEADLINE | tasks.csv | 5.0,timed_out | 6.0,timed_out | task 1-2: delay: found 6.0 s, expected the
            DEADLINE | tasks.csv | 2,6.0, | 2,4.5, | task 1-2: found 4.5 s as the sum of its parts
            LOSS | events.csv | 3.0,lost,task-2-3,device-gone~ | '' | tasks.csv:9: task 2-3: found no event
            LOSS | events.csv | task-2-3,device-gone | task-2-3,hunger | task-2-3: found cause 'hunger', expected
            LOSS | events.csv | task-2-3,device-gone | task-2-3,late | task-2-3: found cause late, expected
            LOSS | events.csv | 3.0,lost,task-2-3 | 1.5,lost,task-2-3 | task-2-3: found its loss at 1.5 s
            LOSS | events.csv | 3.0,lost | 3.0,lost,task-2-3,late~3.0,lost | task-2-3: found a second loss
            LOSS | events.csv | 3.0,lost | 3.0,lost,task-2-2,late~3.0,lost | task-2-2: found status done
            LOSS | events.csv | 3.0,lost | 3.0,lost,task-2-9,late~3.0,lost | events.csv:9: task-2-9: found no row
            DEVICE_PRESENCE | devices.csv | 100.0,1~ | 100.0,2~ | task 1-3: found no device 3 in its slot
            SERVER_PRESENCE | servers.csv | 2,2.0E9,0 | 2,2.0E9,2 | task 1-1: found no server 2 in its slot
            SERVER_PRESENCE | servers.csv | 1,1.0E9,0 | 1,1.0E9,2 | task 1-1: found no server 1 in its slot
            MEMBERSHIP | events.csv | detached,device-3 | detached,device-7 | device-7: found its leaving
            SLOT_MEANS | slots.csv | 2.5,-2.5 | 2.75,-2.5 | slot 1: mean_delay_s: found 2.75, expected 2.5
            SLOT_MEANS | slots.csv | 2.5,-2.5 | 2.5, | slot 1: utility: found nothing, expected -2.5
            LOADS | slots.csv | 0.0,0.5,, | 0.0,,, | slot 2: ld_2: found nothing, expected a load
            LOADS | slots.csv | 0.0,0.5,, | 0.0,0.5,0.0, | slot 2: ld_3: found 0.0, expected nothing
            VARIANCE | slots.csv | 0.0,0.5,, | 0.0,1.5,, | slot 2: var_ld: found 0.0, expected 0.25
            EVENT_TIME | events.csv | 2.0,outage-ended | 0.5,outage-ended | outage-ended of server-2: found 0.5 s
            OUTAGES | outages.csv | 2,1.0,2.0 | 2,1.0,2.5 | outages.csv:2: outage of server-2 from 1.0 to 2.5 s
            OUTAGES | outages.csv | 2,1.0,2.0~ | '' | outage of server-2 from 1.0 to 2.0 s: found no row
            SUMMARY | summary.json | "done": 6 | "done": 7 | summary.json: ledger.done: found 7.0, expected 6.0
            SUMMARY | summary.json | "lost": 1 | "lost": 0 | summary.json: ledger.lost: found 0.0, expected 1.0
            SUMMARY | summary.json | device-gone | server-1 | lost_by_cause.server-1: found 1.0, expected 0.0
            SUMMARY | summary.json | "mean": 1.75 | "mean": 1.7 | delay_s.mean: found 1.7, expected 1.75
            SUMMARY | summary.json | 0.0208 | 0.0209 | mean_var_ld: found 0.0209
            SUMMARY | summary.json | -5.5 | -5.0 | utility.sum: found -5.0, expected -5.5
            SUMMARY | summary.json | "slots": 3 | "slots": 4 | slots: found 4.0, expected 3.0
            """)
    void findsWhatIsWrong(Rule rule, String file, String from, String to, String expected) throws IOException {
        TinyRun.writeTo(run);
        corrupt(file, from.replace('~', '\n'), to.replace('~', '\n'));

        RunAudit audit = RunAudit.of(run);

        assertThat(audit.balanced()).isFalse();
        assertThat(audit.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.text()).contains(expected);
        });
    }

    @Test
    void aRunWithoutASummaryIsNotBalanced() throws IOException {
        TinyRun.writeTo(run);
        Files.delete(run.resolve("summary.json"));

        RunAudit audit = RunAudit.of(run);

        assertThat(audit.findings())
                .containsExactly(new Finding(
                        Rule.SUMMARY, "summary.json", "found no such file, expected the summary of the run"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            tasks.csv | 0,2,0-2,0.0,1000 | 0,2,0-2,zero,1000 | tasks.csv:3: column generated_s: found 'zero', expected a number
            tasks.csv | 0,2,0-2 | 0,2.5,0-2 | tasks.csv:3: column device: found '2.5', expected a whole number
            tasks.csv | lost,0 | lost | tasks.csv:9: found 17 cells, expected 18
            tasks.csv | timed_out | late | tasks.csv:5: column status: found 'late', expected done, timed_out or lost
            events.csv | outage-began | outage-due | events.csv:7: column event: found 'outage-due', expected one of attached,
            outages.csv | 2,1.0 | "2"x,1.0 | outages.csv:2: found quotes that do not match, expected a CSV file
            summary.json | "ledger" | "legend" | summary.json:5: expected delay_s, utility, decision_shares and ledger, one
            slots.csv | ld_2 | ld_4 | slots.csv:1: found no column ld_2
            manifest.json | "slot_s": 1.0 | "slot_s": "1 s" | manifest.json:2: model.slot_s: found "1 s", expected a number
            manifest.json | "slot_s": 1.0, | '' | manifest.json:3: model.slot_s: found 0.0, expected a number above 0
            manifest.json | "virtual" | "both" | manifest.json: time: found 'both', expected virtual or real
            manifest.json | "cells": 1, | "cells" 1, | manifest.json:1: Unexpected character
            """)
    void whatCannotBeReadIsToldInOneLine(String file, String from, String to, String expected) throws IOException {
        TinyRun.writeTo(run);
        corrupt(file, from, to);

        assertThatThrownBy(() -> RunAudit.of(run))
                .isInstanceOf(RunReadException.class)
                .hasMessageContaining(run + "/" + expected)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aFileThatIsMissingIsNamed() throws IOException {
        TinyRun.writeTo(run);
        Files.delete(run.resolve("events.csv"));

        assertThatThrownBy(() -> RunAudit.of(run))
                .hasMessage(run.resolve("events.csv") + ": found no such file, expected a file of a run");
    }

    @Test
    void isWrittenAsJson() throws IOException {
        TinyRun.writeTo(run);
        corrupt("slots.csv", "2.5,-2.5", "2.75,-2.5");

        JsonNode json = new ObjectMapper().valueToTree(RunAudit.of(run));

        assertThat(json.path("balanced").booleanValue()).isFalse();
        assertThat(json.at("/ledger/timed_out").intValue()).isEqualTo(1);
        assertThat(json.at("/findings/0/rule").textValue()).isEqualTo("slot-means");
    }

    private void corrupt(String file, String from, String to) throws IOException {
        String before = Files.readString(run.resolve(file));
        assertThat(before).contains(from);
        int at = before.indexOf(from);
        Files.writeString(run.resolve(file), before.substring(0, at) + to + before.substring(at + from.length()));
    }
}
