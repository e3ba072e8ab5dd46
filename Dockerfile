# The images of Cellbed's processes. Build one with:
#   docker build --target role --build-arg MODULE=device --build-arg MAIN=org.cellbed.device.process.DeviceMain .

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
# a layer with the downloads of the build, which is reused until a pom changes
COPY pom.xml ./
COPY proto proto
COPY services/lib/model/pom.xml services/lib/model/
COPY services/lib/scenario/pom.xml services/lib/scenario/
COPY services/lib/rundir/pom.xml services/lib/rundir/
COPY services/lib/runtime/pom.xml services/lib/runtime/
COPY services/device/pom.xml services/device/
COPY services/enodeb/pom.xml services/enodeb/
COPY services/edge-server/pom.xml services/edge-server/
COPY services/learner/pom.xml services/learner/
COPY services/broker/pom.xml services/broker/
COPY services/tools/simulator/pom.xml services/tools/simulator/
COPY services/tools/analysis/pom.xml services/tools/analysis/
COPY services/recorder/pom.xml services/recorder/
COPY services/tools/launcher/pom.xml services/tools/launcher/
COPY services/tools/experiment/pom.xml services/tools/experiment/
COPY services/tools/cli/pom.xml services/tools/cli/
RUN mvn -B -q -Dcellbed.quick -DskipTests -Dspotless.check.skip package && rm -r services/*/target services/*/*/target
COPY services services
# the commit of the sources, which the manifest of a run names; the build has no .git to find it in
ARG CELLBED_COMMIT=unknown
RUN mvn -B -q -Dcellbed.quick -DskipTests -Dspotless.check.skip -Dcellbed.commit="$CELLBED_COMMIT" package
# native code of this platform as files without their jars, so that an image has it once
WORKDIR /native
RUN for jar in /src/services/learner/target/lib/*-linux-*.jar; do jar -xf "$jar"; done \
 && mkdir /app && find . -name '*.so*' -exec mv {} /app ';' \
 && rm /src/services/*/target/lib/*-linux-*.jar /src/services/tools/*/target/lib/*-linux-*.jar \
# the second name by which JavaCPP loads that library, and which it cannot create in a read-only folder
 && ln -s libopenblas.so.0 /app/libopenblas_nolapack.so.0

# device, eNodeB, edge server and recorder: the class path of the process of MODULE, whose main class is MAIN
FROM eclipse-temurin:17-jre AS role
ARG MODULE
ARG MAIN
COPY --from=build /src/services/${MODULE}/target/lib /src/services/${MODULE}/target/*.jar /app/lib/
# The launcher's options: a role does little work, a few times per second, which is compiled after 20 calls, not 200.
# The class path is listed in full and in one order, because an archive of loaded classes fits one class path only. The archive halves
# the start of a process. The process writes it: it is stopped while it looks for its broker.
# hadolint ignore=DL4006
RUN { printf '%s\n' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.1 -XX:CICompilerCount=1 -Xms16m \
        -XX:MaxRAMPercentage=45 -Xss512k -XX:-UsePerfData -XX:+UseTransparentHugePages -XX:+ExitOnOutOfMemoryError -cp; \
      find /app/lib -name '*.jar' | sort | paste -s -d :; echo "$MAIN"; } > /app/java.options \
 && { CELLBED_BOOTSTRAP=localhost:1 timeout 8 java -XX:ArchiveClassesAtExit=/app/classes.jsa -Xlog:disable \
        -Dcellbed.log=ERROR -Dcellbed.log.kafka=OFF @/app/java.options; [ -e /app/classes.jsa ]; } \
 && sed -i '1i -XX:SharedArchiveFile=/app/classes.jsa\n-XX:+UnlockDiagnosticVMOptions\n-XX:ArchiveRelocationMode=0\n-Xlog:disable' /app/java.options \
 && mkdir /runs /checkpoints && chown 10001:10001 /runs /checkpoints
ENV CELLBED_METRICS_HOST=0.0.0.0 CELLBED_METRICS_PORT=9100
USER 10001:10001
EXPOSE 9100
# Checked often until healthy, then once a minute: a check starts a process that takes 80 ms of a processor, in which slots are late.
# hadolint ignore=DL3025
HEALTHCHECK --interval=5s --timeout=60s --start-period=60s --retries=5 \
    CMD [ ! -e /tmp/healthy ] || sleep 55; wget -q -O /dev/null http://127.0.0.1:9100/health && touch /tmp/healthy
ENTRYPOINT ["java", "@/app/java.options"]

# The learner and the commands: DL4J/ND4J computes with native code, which JavaCPP finds in a folder, so that it unpacks none.
# They compute much, which is worth the second compiler.
FROM role AS native
USER 0:0
COPY --from=build /app /app/native
ENV LD_LIBRARY_PATH=/app/native
RUN { printf '%s\n' -XX:SharedArchiveFile=/app/classes.jsa -Xlog:disable \
        -XX:+UseSerialGC -XX:MaxRAMPercentage=40 -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError \
        -Djava.library.path=/app/native -Dorg.bytedeco.javacpp.pathsFirst=true -Dorg.bytedeco.javacpp.cachedir=/tmp/javacpp \
        -Dorg.bytedeco.javacpp.maxbytes=384m -Dorg.bytedeco.javacpp.maxphysicalbytes=1000m; \
      sed -n '/^-cp$/,$p' /app/java.options; } > /app/native.options \
 && mv /app/native.options /app/java.options \
# proves that the native code runs
 && sed '$d' /app/java.options > /tmp/options && java @/tmp/options org.cellbed.learner.process.NativeCode && rm -r /tmp/javacpp /tmp/options
USER 10001:10001
