package org.cellbed.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellbed.device.DeviceRole;
import org.cellbed.edgeserver.EdgeServerRole;
import org.cellbed.enodeb.EnodebRole;
import org.cellbed.learner.LearnerRole;
import org.cellbed.model.message.EmissionsClosed;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageRecorded;
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.role.MemberRole;
import org.cellbed.rundir.CellRecorder;
import org.cellbed.runtime.kafka.KafkaProcess;
import org.cellbed.runtime.topic.Party;
import org.cellbed.runtime.topic.Topic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each kind of message that a topic carries is handled by each reader of the topic: some class of the reader tests for the
 * kind, or is given the kind's class.
 */
class HandledKindsTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.cellbed");

    /** Read by the code around the roles. */
    private static final Set<Topic> READ_BY_THE_RUNTIME = Set.of(Topic.RUNS, Topic.REPORTS, Topic.CELL_STATE);

    /** The class of each party's role; the classes of its package belong to it. */
    private static final Map<Party, List<Class<?>>> ROLES = new EnumMap<>(Map.of(
            Party.DEVICE, List.of(DeviceRole.class, MemberRole.class),
            Party.SERVER, List.of(EdgeServerRole.class, MemberRole.class),
            Party.ENODEB, List.of(EnodebRole.class),
            Party.LEARNER, List.of(LearnerRole.class),
            Party.RECORDER, List.of(CellRecorder.class)));

    /** The kinds of the journal that an observer has no use for. */
    private static final Map<Party, Set<Class<? extends Message>>> UNUSED = Map.of(
            Party.LEARNER, Set.of(EventOccurred.class, OutageRecorded.class, TaskSettled.class),
            Party.RECORDER, Set.of(EmissionsClosed.class, LearningChanged.class));

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyKindThatATopicCarriesIsHandledByEachOfItsReaders(Topic topic) {
        for (Party reader : topic.readers()) {
            Set<Class<? extends Message>> expected = new HashSet<>(topic.kinds());
            if (topic == Topic.JOURNAL) {
                expected.removeAll(UNUSED.getOrDefault(reader, Set.of()));
            }
            Set<Class<? extends Message>> handled = new HashSet<>(topic.kinds());
            handled.retainAll(named(topic, reader));

            assertThat(handled)
                    .as("kinds of %s that the %s handles", topic, reader.text())
                    .isEqualTo(expected);
        }
    }

    private static Set<Class<?>> named(Topic topic, Party reader) {
        List<Class<?>> roles = READ_BY_THE_RUNTIME.contains(topic)
                ? List.of(KafkaProcess.class)
                : ROLES.getOrDefault(reader, List.of());
        Set<Class<?>> named = new HashSet<>();
        for (Class<?> role : roles) {
            for (JavaClass of : CLASSES.get(role).getPackage().getClasses()) {
                of.getInstanceofChecks().stream()
                        .map(InstanceofCheck::getRawType)
                        .forEach(kind -> named.add(kind.reflect()));
                of.getReferencedClassObjects().stream()
                        .map(ReferencedClassObject::getRawType)
                        .forEach(kind -> named.add(kind.reflect()));
            }
        }
        return named;
    }
}
