FROM eclipse-temurin:25-jre
RUN groupadd -g 1000 keycloak && useradd -u 1000 -g keycloak -d /opt/keycloak keycloak
COPY --chown=1000:1000 keycloak /opt/keycloak
RUN install -d -o 1000 -g 1000 /opt/keycloak/data
USER 1000
EXPOSE 8080 9000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
