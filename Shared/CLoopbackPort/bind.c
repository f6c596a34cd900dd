#include "loopback_port.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_uint wanted;

void kembar_loopback_port_set(unsigned short port) {
    atomic_store(&wanted, port);
}

/// Only the first bind to 127.0.0.1:0 after `kembar_loopback_port_set` is changed; every other call is libc's.
int bind(int descriptor, const struct sockaddr *address, socklen_t length) {
    if (address->sa_family == AF_INET && length >= sizeof(struct sockaddr_in)) {
        struct sockaddr_in changed;
        memcpy(&changed, address, sizeof changed);
        if (changed.sin_port == 0 && ntohl(changed.sin_addr.s_addr) >> 24 == 127) {
            unsigned int port = atomic_exchange(&wanted, 0);
            if (port) {
                int yes = 1;
                setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
                changed.sin_port = htons((unsigned short)port);
                return (int)syscall(SYS_bind, descriptor, &changed, sizeof changed);
            }
        }
    }
    return (int)syscall(SYS_bind, descriptor, address, length);
}
