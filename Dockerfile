# The images of Cellbed's processes. Build one with: docker build --target role .

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
# what the build downloads, in a layer of its own: it stays while no pom changes
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
RUN mvn -B -q -Dcellbed.quick -DskipTests -Dspotless.check.skip package \
 && mkdir -p /app/lib /app/learning \
 && cp services/testbed/target/lib/*.jar services/testbed/target/testbed-*.jar /app/lib/ \
 && find /app/lib '(' -name 'nd4j-*' -o -name 'deeplearning4j-*' -o -name 'javacpp-*' -o -name 'openblas-*' -o -name 'mkl-*' ')' \
        -exec mv {} /app/learning/ ';'

# device, eNodeB, edge server and recorder
FROM eclipse-temurin:17-jre AS role
COPY --from=build /app/lib /app/lib
# The class path in full and in one order, as an archive of loaded classes belongs to one. That archive halves the time that
# a process takes to start; it is written by a device that is told to end while it looks for its broker.
RUN { printf '%s\n' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -XX:MaxRAMPercentage=45 -Xss512k \
        -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError -cp; \
      find /app/lib -name '*.jar' | sort | paste -s -d :; } > /app/java.options \
 && { CELLBED_BOOTSTRAP=localhost:1 timeout 8 java -XX:ArchiveClassesAtExit=/app/classes.jsa -Xlog:disable \
        -Dcellbed.log=ERROR -Dcellbed.log.kafka=OFF @/app/java.options org.cellbed.device.process.DeviceMain || [ $? -eq 124 ]; } \
 && sed -i '1i -XX:SharedArchiveFile=/app/classes.jsa\n-Xlog:disable' /app/java.options \
 && mkdir /runs && chown 10001:10001 /runs
ENV CELLBED_METRICS_HOST=0.0.0.0 CELLBED_METRICS_PORT=9100
USER 10001:10001
EXPOSE 9100
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:9100/health"]
ENTRYPOINT ["java", "@/app/java.options"]

# The learner: the same and DL4J/ND4J. Its native code is unpacked where the checkpoints are: that is a volume, which a new
# one is filled from, and JavaCPP uses no folder that it cannot write.
FROM role AS learner
USER 0:0
COPY --from=build /app/learning /app/learning
RUN { printf '%s\n' -XX:+UseSerialGC -XX:MaxRAMPercentage=40 -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError \
        -Dorg.bytedeco.javacpp.cachedir=/checkpoints/native -Dorg.bytedeco.javacpp.maxbytes=384m \
        -Dorg.bytedeco.javacpp.maxphysicalbytes=1000m -cp; \
      find /app/lib /app/learning -name '*.jar' | sort | paste -s -d :; } > /app/java.options \
 && mkdir /checkpoints \
 && java @/app/java.options org.cellbed.learner.process.NativeCode \
 && rm /app/classes.jsa && chown -R 10001:10001 /checkpoints
USER 10001:10001
