# One image for everybody; k8s/README.md tells how it is built, started and checked. Both bases are pinned and can be
# replaced: --build-arg JDK=... --build-arg BASE=...

# eclipse-temurin:25-jdk
ARG JDK=docker.io/library/eclipse-temurin:25-jdk@sha256:68868d04fa9cfd5f5c6abec0b5cef86d8de2bf9c62c37c7d3e4f0f80f5cfd7ff
# The C library, certificates and time zones, without a shell.
ARG BASE=gcr.io/distroless/base-debian12@sha256:9e9b50d2048db3741f86a48d939b4e4cc775f5889b3496439343301ff54cdba8

FROM ${JDK} AS build
# Without what no server shows: windows, and the names of languages and time zones in every language.
RUN jlink --output /opt/java --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 --add-modules \
    java.se,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs \
    --exclude-resources '/jdk.localedata/**LocaleNames_*,/jdk.localedata/**TimeZoneNames_*' \
    --exclude-files '**libawt_xawt.so,**libsplashscreen.so,**libjsound.so,**jrt-fs.jar'
WORKDIR /source
COPY . .
# What was verified is what is shipped; without it, it is made here.
RUN test -f bot/target/chatledger.jar || ./mvnw --batch-mode --no-transfer-progress package -DskipTests
RUN java -Djarmode=tools -jar bot/target/chatledger.jar extract --destination /opt/chatledger
# Somebody talks to it, and what it loaded meanwhile is kept for quick starts.
RUN java .ci/Rehearsal.java 8 /opt/java/bin/java -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput=/opt/chatledger/chatledger.aot \
    --enable-native-access=ALL-UNNAMED -Duser.timezone=UTC -jar /opt/chatledger/chatledger.jar --chatledger.data=/tmp/chatledger \
    && rm -rf /opt/chatledger/chatledger.aot.config && mkdir --mode=0700 /opt/data

# The heap begins large enough for the objects of that cache, without which the JVM would not start; the cache is read where it
# was written for, or all of it would be copied; and what the C library has freed goes back to the system.
FROM ${BASE}
COPY --from=build /opt/java /opt/java
COPY --from=build /opt/chatledger /opt/chatledger
COPY --from=build --chown=10001:10001 /opt/data /var/lib/chatledger
ENV SPRING_PROFILES_ACTIVE=production CHATLEDGER_DATA=/var/lib/chatledger MALLOC_ARENA_MAX=2
USER 10001:10001
WORKDIR /tmp
VOLUME /var/lib/chatledger
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=5s --start-period=1h CMD ["/opt/java/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", "-cp", "/opt/chatledger/chatledger.jar", "io.chatledger.Health"]
ENTRYPOINT ["/opt/java/bin/java", "-XX:AOTCache=/opt/chatledger/chatledger.aot", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "-Xms64m", "-Xmn16m", "-XX:MetaspaceSize=64m", "-XX:MaxRAMPercentage=40", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20", "-XX:TrimNativeHeapInterval=5000", "-XX:+ExitOnOutOfMemoryError", "-Xlog:aot=off", "-Xlog:cds=off", "--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC", "-jar", "/opt/chatledger/chatledger.jar"]
