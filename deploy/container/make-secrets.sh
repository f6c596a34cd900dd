#!/bin/sh
# Creates the token and the passwords; existing ones are kept. Every service has a separate folder on a separate volume,
# so that no service can read another's password.
set -eu
umask 077
cd /secrets

# 256 random bits from the system, as hexadecimal digits.
random() { od -A n -t x1 -N 32 /dev/urandom | tr -d ' \n'; }

# Writes standard input to a file, completely or not at all, unless the file exists.
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
