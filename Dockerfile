# Packs what `./mvnw -q package -DskipTests -Dquarkus.management.enabled=true` built, and builds nothing itself. That switch alone is
# what the image has over the tested jar: health and figures on a port of their own (9000), away from the public one. It can only be
# set when the jar is built; with a jar built without it the probes in k8s/ find nobody, and the pods never become ready.
FROM eclipse-temurin:25-jre

LABEL org.opencontainers.image.title="Concord" \
      org.opencontainers.image.description="Hate crime, hate incident and community tension reporting" \
      org.opencontainers.image.licenses="Apache-2.0"
# Given by whoever builds it; empty in a local build.
ARG VERSION=""
ARG REVISION=""
LABEL org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"

# A fixed number and not only a name: Kubernetes can prove of a number alone that it is not root.
RUN groupadd --system --gid 10001 concord \
 && useradd --system --uid 10001 --gid concord --home-dir /var/lib/concord --shell /usr/sbin/nologin concord \
 && install -d -o concord -g concord -m 0700 /var/lib/concord

# The application belongs to root: the process cannot change its own code. What changes least comes first.
WORKDIR /opt/concord
COPY target/quarkus-app/lib/ lib/
COPY target/quarkus-app/quarkus/ quarkus/
COPY target/quarkus-app/*.jar ./
COPY target/quarkus-app/app/ app/

USER 10001:10001
# Mount a volume here for a trial with the embedded database. CONCORD_KEYS_DIR is deliberately not set: a trial keeps
# its keys beside its data, and in production, where they are a mounted secret, forgetting it stops the start.
ENV CONCORD_DATA_DIR=/var/lib/concord
EXPOSE 8080 9000

# No HEALTHCHECK: the probes are Kubernetes'. No shell in between, so that SIGTERM reaches Java; more options through
# JDK_JAVA_OPTIONS. The heap leaves 40 % of the container's memory to threads, classes and buffers; out of memory
# means restart, not limping on.
ENTRYPOINT ["java", \
    "-XX:+UseCompactObjectHeaders", \
    "-XX:MaxRAMPercentage=60", \
    "-XX:+ExitOnOutOfMemoryError", \
    "-jar", "/opt/concord/quarkus-run.jar"]
