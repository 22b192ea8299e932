/* Preloaded, makes every sync of a file take SYNC_MICROSECONDS longer, as on a disk that is not this one. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static void wait_a_little(void) {
    const char *asked = getenv("SYNC_MICROSECONDS");
    long long nanoseconds = asked ? atoll(asked) * 1000 : 0;
    struct timespec left = {nanoseconds / 1000000000, nanoseconds % 1000000000};
    while (nanoseconds > 0 && nanosleep(&left, &left)) continue;
}

static int synced(const char *name, int file) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    wait_a_little();
    return real(file);
}

int fdatasync(int file) { return synced("fdatasync", file); }
int fsync(int file) { return synced("fsync", file); }
