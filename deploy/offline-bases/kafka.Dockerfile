FROM eclipse-temurin:25-jre
RUN groupadd -g 1000 appuser && useradd -u 1000 -g appuser appuser \
    && mkdir -p /opt/kafka/bin /opt/kafka/config /var/lib/kafka/data /mnt/shared/config /etc/kafka/docker \
    && chown -R appuser:appuser /var/lib/kafka /opt/kafka/config
COPY libs /opt/kafka/libs
COPY tools /opt/kafka/tools
COPY server.properties /etc/kafka/docker/server.properties
COPY log4j2.properties /etc/kafka/docker/log4j2.yaml
COPY tools-log4j2.properties /etc/kafka/docker/tools-log4j2.yaml
COPY kafka-run /etc/kafka/docker/run
COPY kafka-tool /opt/kafka/bin/kafka-tool
RUN chmod 755 /etc/kafka/docker/run /opt/kafka/bin/kafka-tool \
    && for tool in kafka-topics kafka-acls kafka-broker-api-versions kafka-consumer-groups kafka-storage; do \
         ln -s kafka-tool /opt/kafka/bin/$tool.sh; done
USER appuser
VOLUME /var/lib/kafka/data
EXPOSE 9092
CMD ["/etc/kafka/docker/run"]
