/* A fleet of viewers: viewers PORT PATH NUMBER [PATH NUMBER]...
   Connects them all, then counts, for each connection, the messages that have arrived whole (the "data:"
   lines of server-sent events with an id, which the pulse has not). On standard input, "wait K" answers once every viewer has K messages in all, with the
   nanoseconds on the monotonic clock at which the last one had it; it fails when a connection is closed. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

struct viewer { int socket; long messages; char first; int at_start; int named; };

static char buffer[1 << 18];

static long long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void fail(const char *what) { perror(what); exit(1); }

static void count(struct viewer *v, const char *data, size_t length) {
    const char *end = data + length;
    while (data < end) {
        if (v->at_start) { v->first = *data; v->at_start = 0; }
        const char *newline = memchr(data, '\n', end - data);
        if (!newline) return;
        if (v->first == 'i') v->named = 1;
        if (v->first == 'd' && v->named) { v->messages++; v->named = 0; }
        v->at_start = 1;
        data = newline + 1;
    }
}

static int join(int port, const char *path) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int joined = socket(AF_INET, SOCK_STREAM, 0);
    if (joined < 0) fail("socket");
    if (connect(joined, (struct sockaddr *)&address, sizeof address)) fail("connect");
    char request[512];
    int length = snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nhost: localhost\r\n\r\n", path);
    if (write(joined, request, length) != length) fail("write");
    ssize_t got = read(joined, buffer, sizeof buffer);
    if (got < 12 || memcmp(buffer, "HTTP/1.1 200", 12)) { fprintf(stderr, "refused: %.60s\n", buffer); exit(1); }
    return joined;
}

int main(int argc, char **argv) {
    struct rlimit most;
    getrlimit(RLIMIT_NOFILE, &most);
    most.rlim_cur = most.rlim_max;
    setrlimit(RLIMIT_NOFILE, &most);
    int number = 0, port = atoi(argv[1]);
    for (int i = 3; i < argc; i += 2) number += atoi(argv[i]);
    struct viewer *viewers = calloc(number, sizeof *viewers);
    int all = epoll_create1(0), made = 0;
    for (int i = 2; i + 1 < argc; i += 2)
        for (int j = 0; j < atoi(argv[i + 1]); j++, made++) {
            viewers[made].socket = join(port, argv[i]);
            viewers[made].at_start = 1;
            fcntl(viewers[made].socket, F_SETFL, O_NONBLOCK);
            struct epoll_event one = {.events = EPOLLIN, .data.ptr = &viewers[made]};
            epoll_ctl(all, EPOLL_CTL_ADD, viewers[made].socket, &one);
        }
    printf("joined %d\n", made);
    fflush(stdout);
    char line[64];
    while (fgets(line, sizeof line, stdin)) {
        long wanted = atol(line + 5);
        int complete = 0;
        for (int i = 0; i < number; i++) complete += viewers[i].messages >= wanted;
        while (complete < number) {
            struct epoll_event events[512];
            int ready = epoll_wait(all, events, 512, 20000);
            if (ready <= 0) { fprintf(stderr, "%d of %d have %ld messages\n", complete, number, wanted); exit(1); }
            for (int i = 0; i < ready; i++) {
                struct viewer *v = events[i].data.ptr;
                ssize_t got = read(v->socket, buffer, sizeof buffer);
                if (got == 0 || (got < 0 && errno != EAGAIN)) { fprintf(stderr, "a viewer was closed\n"); exit(1); }
                if (got < 0) continue;
                long before = v->messages;
                count(v, buffer, got);
                complete += before < wanted && v->messages >= wanted;
            }
        }
        long most_messages = 0;
        for (int i = 0; i < number; i++) if (viewers[i].messages > most_messages) most_messages = viewers[i].messages;
        printf("%lld %ld\n", now(), most_messages);
        fflush(stdout);
    }
    return 0;
}
