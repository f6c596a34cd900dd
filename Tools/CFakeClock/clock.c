/* Shifts the wall clock that one process reads, by the seconds in the file that CHAOS_CLOCK names: eight bytes, mapped, so
   that a change is seen at once. Waits last as long as without it: times that the process computed by the shifted clock are
   shifted back before they reach the system. Debian's libfaketime also changes timers of the monotonic clock, after which a
   Swift task's sleep does not end any more (0.9.10, seen). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <threads.h>
#include <time.h>
#include <unistd.h>

static volatile const int64_t *shift;

__attribute__((constructor)) static void open_clock(void) {
    const char *path = getenv("CHAOS_CLOCK");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *page = mmap(NULL, sizeof(int64_t), PROT_READ, MAP_SHARED, file, 0);
    if (page != MAP_FAILED) shift = page;
    close(file);
}

static int64_t seconds(void) { return shift ? *shift : 0; }

static void *next(const char *name, const char *version) {
    void *found = version ? dlvsym(RTLD_NEXT, name, version) : NULL;
    return found ? found : dlsym(RTLD_NEXT, name);
}

/* A time of the wall clock and none of the monotonic one, which begins at the start of the machine. */
static struct timespec real(const struct timespec *until) {
    struct timespec result = *until;
    if (result.tv_sec > 1000000000) result.tv_sec -= seconds();
    return result;
}

#define NEXT(type, name, version)                  \
    static type function;                          \
    if (!function) function = (type)next(name, version)

int clock_gettime(clockid_t clock, struct timespec *now) {
    typedef int (*type)(clockid_t, struct timespec *);
    NEXT(type, "clock_gettime", NULL);
    int result = function(clock, now);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += seconds();
    return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    typedef int (*type)(struct timeval *, void *);
    NEXT(type, "gettimeofday", NULL);
    int result = function(now, zone);
    if (result == 0) now->tv_sec += seconds();
    return result;
}

time_t time(time_t *now) {
    struct timespec value;
    clock_gettime(CLOCK_REALTIME, &value);
    if (now) *now = value.tv_sec;
    return value.tv_sec;
}

int timespec_get(struct timespec *now, int base) {
    if (base != TIME_UTC || clock_gettime(CLOCK_REALTIME, now) != 0) return 0;
    return base;
}

int cnd_timedwait(cnd_t *restrict condition, mtx_t *restrict mutex, const struct timespec *restrict until) {
    typedef int (*type)(cnd_t *, mtx_t *, const struct timespec *);
    NEXT(type, "cnd_timedwait", NULL);
    struct timespec at = real(until);
    return function(condition, mutex, &at);
}

int pthread_cond_timedwait(
    pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex, const struct timespec *restrict until) {
    typedef int (*type)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
    /* The oldest version of this symbol is another function. */
    NEXT(type, "pthread_cond_timedwait", "GLIBC_2.3.2");
    struct timespec at = real(until);
    return function(condition, mutex, &at);
}

int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict until) {
    typedef int (*type)(sem_t *, const struct timespec *);
    NEXT(type, "sem_timedwait", NULL);
    struct timespec at = real(until);
    return function(semaphore, &at);
}
