FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends nginx curl && rm -rf /var/lib/apt/lists/* \
    && groupadd -g 101 nginx; useradd -u 101 -g 101 nginx; rm -f /etc/nginx/sites-enabled/default \
    && sed -i 's|^user .*||; s|^pid .*|pid /tmp/nginx.pid;|' /etc/nginx/nginx.conf
USER 101
EXPOSE 8080 8443
CMD ["nginx", "-g", "daemon off;"]
