/* A fleet of viewers: viewers PORT PATH NUMBER [PATH NUMBER]...
   Connects them all, a thousand from each source address, then counts, for each connection, the messages that have
   arrived whole (the "data:" lines of server-sent events with an id, which the pulse has not). On standard input:
   "wait K" answers once every viewer has K messages in all, with the nanoseconds on the monotonic clock at which the
   last one had it, and the most that any has; it fails when a connection is closed.
   "record FILE" notes every message until the next line, then writes the notes (struct note) to the file and answers
   with their number and how many connections were closed meanwhile. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { FROM_AN_ADDRESS = 1000 };

/* `id` is the number in the event's id; where that is no number alone, how many messages the viewer has had. */
struct note { int64_t at; uint32_t viewer; uint32_t id; };
struct viewer { int socket, at_start, named, column, whole; char first; long messages; uint32_t id; };

static char buffer[1 << 18];
static struct note *notes;
static size_t noted, room;
static int recording;

static long long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void fail(const char *what) { perror(what); exit(1); }

static void note(struct viewer *v, uint32_t number, long long at) {
    if (noted == room && !(notes = realloc(notes, (room = room ? 2 * room : 1 << 16) * sizeof *notes))) fail("realloc");
    notes[noted++] = (struct note){at, number, v->whole ? v->id : (uint32_t)v->messages};
}

static void read_id(struct viewer *v, const char *data, const char *end) {
    for (; data < end; data++, v->column++) {
        if (v->column < 4) continue;
        if (*data >= '0' && *data <= '9') v->id = v->id * 10 + (*data - '0');
        else v->whole = 0;
    }
}

static void count(struct viewer *v, uint32_t number, const char *data, size_t length) {
    const char *end = data + length;
    long long at = recording ? now() : 0;
    while (data < end) {
        if (v->at_start) {
            v->first = *data;
            v->at_start = v->column = 0;
            if (v->first == 'i') { v->id = 0; v->whole = 1; }
        }
        const char *newline = memchr(data, '\n', end - data);
        if (v->first == 'i') read_id(v, data, newline ? newline : end);
        if (!newline) return;
        if (v->first == 'i') v->named = 1;
        if (v->first == 'd' && v->named) {
            v->messages++;
            v->named = 0;
            if (recording) note(v, number, at);
        }
        v->at_start = 1;
        data = newline + 1;
    }
}

static int join(int port, const char *path, int number) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    struct sockaddr_in source = {.sin_family = AF_INET};
    int joined = socket(AF_INET, SOCK_STREAM, 0), later = 1;
    if (joined < 0) fail("socket");
    source.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + number / FROM_AN_ADDRESS);
    setsockopt(joined, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &later, sizeof later);
    if (bind(joined, (struct sockaddr *)&source, sizeof source)) fail("bind");
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(joined, (struct sockaddr *)&address, sizeof address)) fail("connect");
    char request[512];
    int length = snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n\r\n", path);
    if (write(joined, request, length) != length) fail("write");
    ssize_t got = read(joined, buffer, sizeof buffer);
    if (got < 12 || memcmp(buffer, "HTTP/1.1 200", 12)) { fprintf(stderr, "refused: %.60s\n", buffer); exit(1); }
    return joined;
}

/* 1 while the connection holds. */
static int take(struct viewer *v, uint32_t number) {
    ssize_t got = read(v->socket, buffer, sizeof buffer);
    if (got == 0 || (got < 0 && errno != EAGAIN)) return 0;
    if (got > 0) count(v, number, buffer, got);
    return 1;
}

static void await(int all, struct viewer *viewers, int number, long wanted) {
    struct epoll_event events[512];
    int complete = 0;
    long most = 0;
    for (int i = 0; i < number; i++) complete += viewers[i].messages >= wanted;
    while (complete < number) {
        int ready = epoll_wait(all, events, 512, 20000);
        if (ready <= 0) { fprintf(stderr, "%d of %d have %ld messages\n", complete, number, wanted); exit(1); }
        for (int i = 0; i < ready; i++) {
            struct viewer *v = &viewers[events[i].data.u32];
            long before = v->messages;
            if (!take(v, events[i].data.u32)) { fprintf(stderr, "a viewer was closed\n"); exit(1); }
            complete += before < wanted && v->messages >= wanted;
        }
    }
    for (int i = 0; i < number; i++) if (viewers[i].messages > most) most = viewers[i].messages;
    printf("%lld %ld\n", now(), most);
}

static void record(int all, struct viewer *viewers, const char *path) {
    struct epoll_event events[512], told = {.events = EPOLLIN, .data.u32 = UINT32_MAX};
    int closed = 0;
    noted = 0;
    recording = 1;
    if (epoll_ctl(all, EPOLL_CTL_ADD, STDIN_FILENO, &told)) fail("standard input");
    while (recording) {
        int ready = epoll_wait(all, events, 512, -1);
        for (int i = 0; i < ready; i++) {
            uint32_t number = events[i].data.u32;
            if (number == UINT32_MAX) { recording = 0; continue; }
            if (take(&viewers[number], number)) continue;
            closed++;
            close(viewers[number].socket);
        }
    }
    epoll_ctl(all, EPOLL_CTL_DEL, STDIN_FILENO, NULL);
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(notes, sizeof *notes, noted, file) != noted || fclose(file)) fail(path);
    printf("%zu %d\n", noted, closed);
}

int main(int argc, char **argv) {
    struct rlimit most;
    getrlimit(RLIMIT_NOFILE, &most);
    most.rlim_cur = most.rlim_max;
    setrlimit(RLIMIT_NOFILE, &most);
    setvbuf(stdin, NULL, _IONBF, 0);
    int number = 0, port = atoi(argv[1]);
    for (int i = 3; i < argc; i += 2) number += atoi(argv[i]);
    struct viewer *viewers = calloc(number, sizeof *viewers);
    int all = epoll_create1(0), made = 0;
    for (int i = 2; i + 1 < argc; i += 2)
        for (int j = 0; j < atoi(argv[i + 1]); j++, made++) {
            viewers[made].socket = join(port, argv[i], made);
            viewers[made].at_start = 1;
            fcntl(viewers[made].socket, F_SETFL, O_NONBLOCK);
            struct epoll_event one = {.events = EPOLLIN, .data.u32 = made};
            epoll_ctl(all, EPOLL_CTL_ADD, viewers[made].socket, &one);
        }
    printf("joined %d\n", made);
    fflush(stdout);
    char line[512];
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        if (!strncmp(line, "wait ", 5)) await(all, viewers, number, atol(line + 5));
        if (!strncmp(line, "record ", 7)) record(all, viewers, line + 7);
        fflush(stdout);
    }
    return 0;
}
