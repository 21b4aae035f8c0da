# Two stages: uv installs its own Python (whose SQLite has the WAL fix) and the locked dependencies;
# only the two folders are copied. See docs/decisions/0050-the-image-brings-its-own-python.md.
FROM python:3.13-slim-bookworm AS build
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_INSTALL_DIR=/opt/python \
    UV_PYTHON_PREFERENCE=only-managed UV_PROJECT_ENVIRONMENT=/opt/bonroute
RUN pip install --no-cache-dir --disable-pip-version-check uv==0.13.8
RUN uv python install 3.13.18
WORKDIR /src
COPY pyproject.toml uv.lock README.md ./
RUN uv sync --python 3.13.18 --frozen --no-dev --no-install-project
COPY bonusmalus bonusmalus
COPY fleet fleet
COPY storage storage
COPY reports reports
COPY bot bot
COPY playground playground
RUN uv sync --python 3.13.18 --frozen --no-dev --no-editable
# An older SQLite may corrupt a file when two connections checkpoint at once: no such image is built.
RUN /opt/bonroute/bin/python -c "import sqlite3, sys; sys.exit(sqlite3.sqlite_version_info < (3, 51, 3))"
# Fonts and chart backgrounds are drawn once here, so that the first chart in production is a warm one.
ENV MPLCONFIGDIR=/opt/bonroute/matplotlib
RUN /opt/bonroute/bin/python -m reports.warm

FROM debian:bookworm-slim
ENV PATH=/opt/bonroute/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    MPLCONFIGDIR=/opt/bonroute/matplotlib BONROUTE_DATABASE_URL=sqlite:////data/bonroute.db
RUN groupadd --system --gid 10001 bonroute \
 && useradd --system --uid 10001 --gid bonroute --no-create-home --shell /usr/sbin/nologin bonroute \
 && install -d -o bonroute -g bonroute -m 0700 /data
COPY --from=build /opt/python /opt/python
COPY --from=build /opt/bonroute /opt/bonroute
USER 10001:10001
VOLUME /data
WORKDIR /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["bonroute", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["bonroute"]
CMD ["run"]
