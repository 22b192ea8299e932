/* Preloaded into a process: its disk is slow or full, its wall clock is elsewhere, as a file says.
 *
 * HEMICYCLE_FAULTS names the file; it holds three numbers: milliseconds that a sync takes longer, 1 where the disk is
 * full, and milliseconds by which CLOCK_REALTIME is off.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static int (*real_clock)(clockid_t, struct timespec *);
static long long slow, full, off, read_at = -1;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static long long now(void) {
    struct timespec moment;
    if (!real_clock) real_clock = real("clock_gettime");
    real_clock(CLOCK_MONOTONIC, &moment);
    return moment.tv_sec * 1000LL + moment.tv_nsec / 1000000;
}

static void look(void) {
    long long moment = now();
    if (read_at >= 0 && moment - read_at < 20) return;
    read_at = moment;
    const char *name = getenv("HEMICYCLE_FAULTS");
    int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0) return;
    char text[100] = {0};
    if (read(file, text, sizeof text - 1) > 0) sscanf(text, "%lld %lld %lld", &slow, &full, &off);
    close(file);
}

static int is_full(int file) {
    struct stat found;
    look();
    if (!full || fstat(file, &found) || !S_ISREG(found.st_mode)) return 0;
    errno = ENOSPC;
    return 1;
}

static int after_a_while(const char *name, int file) {
    look();
    if (slow > 0) usleep((useconds_t)(slow * 1000));
    int (*sync)(int) = real(name);
    return sync(file);
}

int fsync(int file) { return after_a_while("fsync", file); }
int fdatasync(int file) { return after_a_while("fdatasync", file); }

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) {
    ssize_t (*write_there)(int, const void *, size_t, off64_t) = real("pwrite64");
    return is_full(file) ? -1 : write_there(file, bytes, size, at);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) {
    ssize_t (*write_there)(int, const void *, size_t, off_t) = real("pwrite");
    return is_full(file) ? -1 : write_there(file, bytes, size, at);
}

int clock_gettime(clockid_t clock, struct timespec *moment) {
    if (!real_clock) real_clock = real("clock_gettime");
    int result = real_clock(clock, moment);
    if (result == 0 && clock == CLOCK_REALTIME) {
        look();
        long long nanoseconds = moment->tv_sec * 1000000000LL + moment->tv_nsec + off * 1000000LL;
        moment->tv_sec = nanoseconds / 1000000000LL;
        moment->tv_nsec = nanoseconds % 1000000000LL;
    }
    return result;
}
