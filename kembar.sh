#!/bin/sh
# kembar.sh: builds and runs Kembar from a checkout. Without arguments it prints its usage.
set -eu
cd "$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)"

usage() {
    cat <<'EOF'
kembar.sh: builds and runs Kembar from this checkout

  ./kembar.sh demo     run a complete example: start everything, publish, read the report, stop
  ./kembar.sh up [--with-example]
                       start everything on this machine, empty, and leave it running, with a web address
  ./kembar.sh down     stop everything that `up` started
  ./kembar.sh test     run all tests, including a short run of the fault harness
  ./kembar.sh check    check format, lint, imports, and build with warnings as errors
  ./kembar.sh build    build only

  ./kembar.sh chaos [--seed N] [--kills N] [--minutes N]
                       inject faults into a running system (kills, lost networks, full disks) and check that it
                       loses nothing; a later call continues the run
  ./kembar.sh simulate [--seeds N]
                       run the event path against simulated servers from many seeds (10000);
                       `simulate replay SEED` runs one again, `simulate planted` plants bugs
  ./kembar.sh chaos --planted
                       plant bugs and check that the fault harness finds each
  ./kembar.sh containers-test
                       build the images, start the compose file, publish from outside, read the report
  ./kembar.sh bench    measure how fast events are stored, compared with a C loop and a Python consumer
  ./kembar.sh bench registry
                       load 1,000 partnerships of 200 records each, compared with a plain COPY of the same rows
  ./kembar.sh bench reporting
                       generate the report of one large partnership, and the reports of 1,000 small ones
  ./kembar.sh bench history
                       store 50,000 events about one entity, and measure the cost of one more
  ./kembar.sh bench formulas
                       derive 1,000 indicators by formulas for 120 months; needs no Kafka

  ./kembar.sh COMMAND  any other command is passed to the command line: status, publish, report get,
                       dead-letters list, …

Set KAFKA_HOME (an Apache Kafka folder) or KAFKA_BOOTSTRAP_SERVERS to use a real Kafka for demo and up. With
KAFKA_HOME the tests and chaos use one too. Without it chaos uses the embedded broker and skips the faults that need
a real Kafka. chaos refuses KAFKA_BOOTSTRAP_SERVERS, because it kills its broker. bench requires KAFKA_HOME.
EOF
}

say() { printf '%s\n' "$*"; }

need_swift() {
    command -v swift >/dev/null 2>&1 && return
    for folder in /opt/swift/usr/bin /usr/local/swift/usr/bin "$HOME/.local/share/swiftly/bin"; do
        [ -x "$folder/swift" ] && { PATH="$folder:$PATH"; export PATH; return; }
    done
    say "Swift 6.3 or newer is needed to build Kembar: see https://www.swift.org/install/linux/, or build it inside the container image swift:6.3-bookworm." >&2
    exit 1
}

# Debian packages for the build and the demo; installed only if one is missing.
need_packages() {
    missing=
    for package in libpq-dev librdkafka-dev libmicrohttpd-dev libssl-dev libxlsxwriter-dev libxml2-dev pkg-config postgresql "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null 2>&1 || { say "These Debian packages are needed:$missing" >&2; exit 1; }
    sudo=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 || { say "Please install as root: apt-get install$missing" >&2; exit 1; }
        sudo=sudo
    fi
    say "Installing$missing" >&2
    # Prevents Debian from starting its own PostgreSQL server.
    $sudo env DEBIAN_FRONTEND=noninteractive sh -c "
        mkdir -p /etc/postgresql-common/createcluster.d
        [ -e /etc/postgresql-common/createcluster.d/kembar.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.d/kembar.conf
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends$missing; } >/tmp/kembar-apt.log 2>&1 || { cat /tmp/kembar-apt.log >&2; exit 1; }"
}

# Arguments go to `swift build`.
build() {
    need_swift
    need_packages
    log=$(mktemp)
    swift build "$@" --explicit-target-dependency-import-check error >"$log" 2>&1 &
    build=$!
    ticks=0
    while kill -0 "$build" 2>/dev/null; do
        sleep 0.2
        ticks=$((ticks + 1))
        [ "$ticks" -ne 10 ] || say "Building (the first time takes a few minutes)" >&2
        # Prints the compiler's current line every 15 seconds.
        [ $((ticks % 75)) -ne 0 ] || say "  $(tail -n 1 "$log" | cut -c 1-100)" >&2
    done
    if ! wait "$build"; then
        cat "$log" >&2
        rm -f "$log"
        exit 1
    fi
    rm -f "$log"
}

release() {
    # `swift build` accepts one product at a time.
    for product in "$@"; do build -c release --product "$product"; done
}

chaos() {
    if [ "${1:-}" = --planted ]; then
        shift
        build
        # The same sources with planted bugs, built in a separate folder.
        for product in programs-registry indicators reporting; do
            KEMBAR_PLANTED=1 build --scratch-path .build/planted --product "$product"
        done
        "$(swift build --show-bin-path)/chaos" planted "$@"
        return
    fi
    case "${1:-}" in run | planted | publish | --help | -h) ;; *) set -- run "$@" ;; esac
    release chaos fake-clock programs-registry indicators reporting embedded-broker
    "$(swift build -c release --show-bin-path)/chaos" "$@"
}

simulate() {
    case "${1:-}" in run | replay | planted | --help | -h) ;; *) set -- run "$@" ;; esac
    release simulate
    "$(swift build -c release --show-bin-path)/simulate" "$@"
}

bench() {
    case "${1:-}" in run | registry | reporting | history | formulas | --help | -h) ;; *) set -- run "$@" ;; esac
    if [ "$1" = formulas ]; then
        release ingest-bench
        "$(swift build -c release --show-bin-path)/ingest-bench" "$@"
        return
    fi
    [ -n "${KAFKA_HOME:-}" ] || { say "bench needs a real Kafka: set KAFKA_HOME to its folder." >&2; exit 1; }
    case "$1" in
        registry) measured=programs-registry ;;
        reporting) measured=reporting ;;
        history) measured="programs-registry indicators" ;;
        *) measured= ;;
    esac
    if [ -n "$measured" ]; then
        # shellcheck disable=SC2086 # one word each
        release $measured ingest-bench
        "$(swift build -c release --show-bin-path)/ingest-bench" "$@"
        return
    fi
    need_packages python3-venv
    release indicators ingest-bench ingest-baseline
    [ -x .build/bench-venv/bin/python ] || python3 -m venv .build/bench-venv
    .build/bench-venv/bin/pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
    "$(swift build -c release --show-bin-path)/ingest-bench" "$@" --python .build/bench-venv/bin/python
}

kembar() { "$(swift build --show-bin-path)/kembar" "$@"; }

check() {
    need_swift
    need_packages python3
    say "Format and lint"
    swift format lint --strict --recursive --parallel Services Shared Tests Tools Package.swift
    say "Imports against the manifest"
    python3 Tests/Structure/imports.py
    say "Build with warnings as errors, and only declared imports"
    # Other settings mean another build: in a folder of its own, unless the whole run has them, as in CI.
    scratch=.build/check
    [ "${KEMBAR_WARNINGS_AS_ERRORS:-}" != 1 ] || scratch=.build
    KEMBAR_WARNINGS_AS_ERRORS=1 swift build --build-tests --explicit-target-dependency-import-check error --scratch-path "$scratch"
}

# Unit tests, and integration tests with a private PostgreSQL, the embedded broker and, with KAFKA_HOME, a real Kafka.
run_tests() {
    need_swift
    need_packages
    build --build-tests
    export KEMBAR_TEST_REQUIRE_SERVERS=1
    if [ $# -gt 0 ]; then
        kembar with-servers -- swift test --skip-build "$@"
        return
    fi
    # Time-sensitive tests run alone, first. Tests that only compute keep both cores busy; if they ran together with tests
    # that use a server, those would time out while waiting for a core. For the same reason only a few of the latter run
    # at once.
    clock='HTTPTests|PostgresTests|RuntimeTests|ToolTests'
    pure='JSONTests|SharedTests|ProgramsTests|IndicatorMathTests|ReportingTests|SimulatorTests'
    kembar with-servers -- sh -c "swift test --skip-build --filter '$clock' && swift test --skip-build --filter '$pure' && \
        swift test --skip-build --experimental-maximum-parallelization-width 12 --skip '$clock|$pure'"
    say "Fault harness, one of each kind"
    # In CI no kind of fault may be skipped.
    require=
    [ -z "${CI:-}" ] || require=--require-all
    # A separate seed: an interrupted long run with the default seed can still be resumed.
    "$(swift build --show-bin-path)/chaos" run --seed 20210101 --kills 1 --fresh $require
}

case "${1:-}" in
    "" | help | --help | -h) usage ;;
    build) build ;;
    check) check ;;
    test) shift; run_tests "$@" ;;
    chaos) shift; chaos "$@" ;;
    simulate) shift; simulate "$@" ;;
    bench) shift; bench "$@" ;;
    containers-test) shift; exec deploy/containers-test.sh "$@" ;;
    *) build; kembar "$@" ;;
esac
