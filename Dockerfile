# The images of Cellbed's processes. Build one with: docker build --target role .

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
# a layer with the downloads of the build, which is reused until a pom changes
COPY pom.xml ./
COPY proto proto
COPY services/model/pom.xml services/model/
COPY services/runtime/pom.xml services/runtime/
COPY services/device/pom.xml services/device/
COPY services/enodeb/pom.xml services/enodeb/
COPY services/edge-server/pom.xml services/edge-server/
COPY services/learner/pom.xml services/learner/
COPY services/broker/pom.xml services/broker/
COPY services/testbed/pom.xml services/testbed/
RUN mvn -B -q -Dcellbed.quick -DskipTests -Dspotless.check.skip package
COPY services services
# hadolint ignore=DL3003
RUN mvn -B -q -Dcellbed.quick -DskipTests -Dspotless.check.skip package \
 && mkdir -p /app/lib /app/learning /app/native \
 && cp services/testbed/target/lib/*.jar services/testbed/target/testbed-*.jar /app/lib/ \
 && cd /app/lib \
 && mv nd4j-* deeplearning4j-* javacpp-* openblas-* protobuf-1* jackson-1* guava-1* flatbuffers-* gson-* commons-math3-* \
        commons-compress-* commons-collections4-* commons-lang3-* commons-net-* /app/learning/ \
# native code of this platform as files without their jars, so that the image has it once
 && mkdir /unpacked && cd /unpacked \
 && for jar in /app/learning/*-linux-*.jar; do jar -xf "$jar" && rm "$jar"; done \
 && find . -name '*.so*' -exec mv {} /app/native/ ';' \
# the second name by which JavaCPP loads that library, and which it cannot create in a read-only folder
 && ln -s libopenblas.so.0 /app/native/libopenblas_nolapack.so.0

# device, eNodeB, edge server and recorder
FROM eclipse-temurin:17-jre AS role
COPY --from=build /app/lib /app/lib
# The launcher's options: a role does little work, a few times per second, which is compiled after 20 calls, not 200.
# The class path is listed in full and in one order, because an archive of loaded classes fits one class path only. The archive halves
# the start of a process. A device writes it: it is stopped while it looks for its broker.
# hadolint ignore=DL4006
RUN { printf '%s\n' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.1 -XX:CICompilerCount=1 -Xms16m \
        -XX:MaxRAMPercentage=45 -Xss512k -XX:-UsePerfData -XX:+UseTransparentHugePages -XX:+ExitOnOutOfMemoryError -cp; \
      find /app/lib -name '*.jar' | sort | paste -s -d :; } > /app/java.options \
 && { CELLBED_BOOTSTRAP=localhost:1 timeout 8 java -XX:ArchiveClassesAtExit=/app/classes.jsa -Xlog:disable \
        -Dcellbed.log=ERROR -Dcellbed.log.kafka=OFF @/app/java.options org.cellbed.device.process.DeviceMain || [ $? -eq 124 ]; } \
 && sed -i '1i -XX:SharedArchiveFile=/app/classes.jsa\n-XX:+UnlockDiagnosticVMOptions\n-XX:ArchiveRelocationMode=0\n-Xlog:disable' /app/java.options \
 && mkdir /runs && chown 10001:10001 /runs
ENV CELLBED_METRICS_HOST=0.0.0.0 CELLBED_METRICS_PORT=9100
USER 10001:10001
EXPOSE 9100
# Checked often until healthy, then once a minute: a check starts a process that takes 80 ms of a processor, in which slots are late.
# hadolint ignore=DL3025
HEALTHCHECK --interval=5s --timeout=60s --start-period=60s --retries=5 \
    CMD [ ! -e /tmp/healthy ] || sleep 55; wget -q -O /dev/null http://127.0.0.1:9100/health && touch /tmp/healthy
ENTRYPOINT ["java", "@/app/java.options"]

# The learner: the image of a role with DL4J/ND4J and its native code, which JavaCPP finds, so that it unpacks none.
FROM role AS learner
USER 0:0
COPY --from=build /app/learning /app/learning
COPY --from=build /app/native /app/native
ENV LD_LIBRARY_PATH=/app/native
# hadolint ignore=DL4006
RUN { printf '%s\n' -XX:+UseSerialGC -XX:MaxRAMPercentage=40 -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError \
        -Djava.library.path=/app/native -Dorg.bytedeco.javacpp.pathsFirst=true -Dorg.bytedeco.javacpp.cachedir=/tmp/javacpp \
        -Dorg.bytedeco.javacpp.maxbytes=384m -Dorg.bytedeco.javacpp.maxphysicalbytes=1000m -cp; \
      find /app/lib /app/learning -name '*.jar' | sort | paste -s -d :; } > /app/java.options \
 && java @/app/java.options org.cellbed.learner.process.NativeCode \
 && rm -r /tmp/javacpp /app/classes.jsa && mkdir /checkpoints && chown 10001:10001 /checkpoints
USER 10001:10001
