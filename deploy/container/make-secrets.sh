#!/bin/sh
# Makes the token and the passwords, each once: what is there stays. Every service has a folder of its own, which is a
# volume of its own, so that none can read another's password.
set -eu
umask 077
cd /secrets

# 256 bits of the system's, as hexadecimal digits.
random() { od -A n -t x1 -N 32 /dev/urandom | tr -d ' \n'; }

# Writes a file from standard input, whole or not at all, unless it is there.
keep() {
    [ ! -s "$1" ] || return 0
    cat >"$1.new"
    sync "$1.new"
    mv "$1.new" "$1"
    echo "made $1"
}

random | keep token/token
for service in programs-registry indicators reporting; do
    random | keep "$service/database-password"
    role=kembar_${service%-registry}
    echo "host=postgres dbname=$role user=$role password=$(cat "$service/database-password")" | keep "$service/database-url"
done
