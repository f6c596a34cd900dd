#!/usr/bin/env bash
# Starts the containers from a clean clone with `up -d` only, as docs/deploy.md describes, and tests what it states.
#
#   deploy/containers-test.sh [--uncommitted]
#
# --uncommitted uses the files of this folder as they are, instead of the last commit.
#
# Needs root: it starts a separate Docker daemon and stops it at the end, with all its containers, volumes and networks.
# The folder below is kept, with base images and build cache, so that the next run is faster. If DOCKER_HOST is set, it
# uses that daemon instead and rebuilds the image `kembar` there. KEMBAR_WEB_PORT and KEMBAR_KAFKA_PORT select other
# ports.
set -euo pipefail
cd "$(dirname "$0")/.."
repository=$PWD
folder=${CONTAINERS_TEST_FOLDER:-/var/lib/kembar-containers-test}
began=$SECONDS

say() { printf '%s\n' "$*"; }
not_run() { say "containers-test: NOT RUN: $*" >&2; exit 3; }

uncommitted=
case "${1:-}" in
    "") ;;
    --uncommitted) uncommitted=yes ;;
    *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 64 ;;
esac
[ "$(id -u)" = 0 ] || not_run "it needs root."

mkdir -p "$folder"
exec 9>"$folder/lock"
flock -n 9 || not_run "another one is at work in $folder."

need_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${missing[*]}"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
        >"$folder/apt.log" 2>&1 || { tail -n 20 "$folder/apt.log" >&2; not_run "packages could not be installed."; }
}
need_packages git python3-venv docker.io docker-compose iptables iproute2 debootstrap
PATH=/usr/bin:/usr/sbin:$PATH

daemon=
compose_ready=
clean_up() {
    status=$?
    trap - EXIT INT TERM
    [ -z "$compose_ready" ] || (cd "$folder/source" && $COMPOSE down -v --remove-orphans >/dev/null 2>&1) || true
    [ -z "$daemon" ] || stop_daemon
    rm -rf "$folder/source" "$folder/work"
    exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Changes that the daemon makes to the machine are undone when it has ended.
start_daemon() {
    ! pgrep -x dockerd >/dev/null ||
        not_run "another dockerd runs here, and two would disturb each other; to use it: DOCKER_HOST=unix:///var/run/docker.sock $0"
    iptables-save >"$folder/iptables"
    cat /proc/sys/net/ipv4/ip_forward >"$folder/ip_forward"
    export DOCKER_HOST="unix://$folder/docker.sock"
    dockerd --data-root "$folder/docker" --exec-root "$folder/exec" --host "$DOCKER_HOST" --pidfile "$folder/dockerd.pid" \
        >"$folder/dockerd.log" 2>&1 9>&- &
    daemon=$!
    for _ in $(seq 100); do
        ! docker info >/dev/null 2>&1 || return 0
        kill -0 "$daemon" 2>/dev/null || break
        sleep 0.3
    done
    tail -n 20 "$folder/dockerd.log" >&2
    not_run "no Docker daemon can be started here."
}

stop_daemon() {
    # shellcheck disable=SC2046 # one word each
    docker rm -f $(docker ps -aq) >/dev/null 2>&1 || true
    kill "$daemon" 2>/dev/null || true
    for _ in $(seq 60); do kill -0 "$daemon" 2>/dev/null || break; sleep 0.5; done
    kill -9 "$daemon" 2>/dev/null || true
    wait "$daemon" 2>/dev/null || true
    ip -o link show type bridge | sed -n 's/^[0-9]*: \(docker0\|br-[0-9a-f]\{12\}\):.*/\1/p' |
        while read -r bridge; do ip link delete "$bridge" || true; done
    for table in filter nat; do
        # A table that did not exist cannot be restored, only emptied.
        grep -q "^\*$table" "$folder/iptables" || { iptables -t "$table" -F && iptables -t "$table" -X; } || true
    done
    grep -q '^\*filter' "$folder/iptables" || iptables -P FORWARD ACCEPT || true
    iptables-restore <"$folder/iptables" || true
    cat "$folder/ip_forward" >/proc/sys/net/ipv4/ip_forward || true
    rm -rf "$folder/exec" "$folder/docker.sock" "$folder/iptables" "$folder/ip_forward"
}

# Existing base images are used, missing ones are built or pulled.
base_images() {
    local images image missing=() words=()
    images=$(sed -n 's/^FROM \([^ ]*\).*/\1/p' deploy/Dockerfile; sed -n 's/^ *image: \([^ ]*:[^ ]*\)$/\1/p' docker-compose.yml | sort -u)
    for image in $images; do
        docker image inspect "$image" >/dev/null 2>&1 || missing+=("$image")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ -x ../shared/docker/make-base-images.sh ]; then
        for image in "${missing[@]}"; do
            case "$image" in
                debian:*) words+=(debian) ;;
                swift:*) words+=(swift) ;;
                postgres:*) words+=("postgres=${image#*:}") ;;
                apache/kafka:*) words+=("kafka=${image#*:}") ;;
            esac
        done
        ../shared/docker/make-base-images.sh "${words[@]}" >"$folder/images.log" 2>&1 ||
            { tail -n 20 "$folder/images.log" >&2; not_run "the stand-ins of the base images could not be made."; }
        return
    fi
    for image in "${missing[@]}"; do
        timeout 600 docker pull -q "$image" >"$folder/images.log" 2>&1 ||
            { tail -n 3 "$folder/images.log" >&2; not_run "$image can neither be pulled nor made (there is no ../shared/docker)."; }
    done
}

for port in "${KEMBAR_WEB_PORT:-8080}" "${KEMBAR_KAFKA_PORT:-9092}"; do
    ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null ||
        not_run "port $port of 127.0.0.1 is taken; KEMBAR_WEB_PORT and KEMBAR_KAFKA_PORT choose others."
done
[ -n "${DOCKER_HOST:-}" ] || start_daemon
if docker compose version >/dev/null 2>&1; then COMPOSE="docker compose"; else COMPOSE=docker-compose; fi
export COMPOSE COMPOSE_PROJECT_NAME=kembar-containers-test DOCKER_BUILDKIT=1
say "Docker $(docker version --format '{{.Server.Version}}'), $($COMPOSE version --short 2>/dev/null | head -n 1) of $COMPOSE"

step=$SECONDS
base_images
say "Base images: $((SECONDS - step)) s"

step=$SECONDS
rm -rf "$folder/source" "$folder/work"
git clone -q "$repository" "$folder/source"
if [ -n "$uncommitted" ]; then
    git ls-files -z --deleted | (cd "$folder/source" && xargs -0 -r rm -f)
    # Deleted files are still listed: tar may skip them.
    git ls-files -z --cached --others --exclude-standard | tar -c --null --ignore-failed-read -T - 2>/dev/null |
        tar -x -C "$folder/source"
fi
[ -x "$folder/venv/bin/python" ] || python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check confluent-kafka 'jsonschema>=4.18' pyyaml
schema=
[ ! -f ../shared/contracts/compose-spec.json ] || schema=$repository/../shared/contracts/compose-spec.json
cd "$folder/source"
# A local .env does not change the test.
rm -f .env
compose_ready=yes
$COMPOSE down -v --remove-orphans >/dev/null 2>&1 || true
say "Clean copy and Python packages: $((SECONDS - step)) s"

# As in a clean clone, there must be no image yet, so that `up` has to build it.
! docker image inspect kembar >/dev/null 2>&1 || docker image rm -f kembar >/dev/null
docker image prune -f >/dev/null
docker builder prune -f --keep-storage 8GB >/dev/null 2>&1 || true

"$folder/venv/bin/python" deploy/containers-test.py --log "$folder/up.log" ${schema:+--schema "$schema"}
say "containers-test: passed in $((SECONDS - began)) s"
