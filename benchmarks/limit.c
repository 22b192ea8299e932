/* The least that can be done: limit PORT accepts viewers and writes ready bytes to their sockets, by epoll and write.
   It is told on standard input what fanout_bare.py is told: a language (0 or 1), a length (both 32 bits, big-endian),
   the bytes for every viewer of it. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST = 20000 };
static const char HEAD[] = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\nretry: 700\n\n";
static int viewers[2][MOST], number[2];
static char buffer[1 << 22];

static void fail(const char *what) { perror(what); exit(1); }

static void read_exactly(void *into, size_t length) {
    for (char *to = into; length;) {
        ssize_t got = read(STDIN_FILENO, to, length);
        if (got <= 0) exit(0);
        to += got;
        length -= got;
    }
}

static void show(void) {
    uint32_t head[2];
    read_exactly(head, sizeof head);
    uint32_t language = ntohl(head[0]), length = ntohl(head[1]);
    if (language > 1 || length > sizeof buffer) exit(1);
    read_exactly(buffer, length);
    /* A socket that takes no more is passed over: what it lacks is the reader's loss. */
    for (int i = 0; i < number[language]; i++)
        if (send(viewers[language][i], buffer, length, MSG_DONTWAIT | MSG_NOSIGNAL) < 0) continue;
}

int main(int argc, char **argv) {
    struct rlimit most;
    getrlimit(RLIMIT_NOFILE, &most);
    most.rlim_cur = most.rlim_max;
    setrlimit(RLIMIT_NOFILE, &most);
    cpu_set_t first;
    CPU_ZERO(&first);
    CPU_SET(0, &first);
    sched_setaffinity(0, sizeof first, &first);
    if (argc < 2) return 1;
    int door = socket(AF_INET, SOCK_STREAM, 0), again = 1, all = epoll_create1(0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(door, SOL_SOCKET, SO_REUSEADDR, &again, sizeof again);
    if (bind(door, (struct sockaddr *)&address, sizeof address) || listen(door, 2048)) fail("listen");
    struct epoll_event event = {.events = EPOLLIN, .data.fd = door};
    epoll_ctl(all, EPOLL_CTL_ADD, door, &event);
    event.data.fd = STDIN_FILENO;
    epoll_ctl(all, EPOLL_CTL_ADD, STDIN_FILENO, &event);
    printf("ready\n");
    fflush(stdout);
    for (;;) {
        struct epoll_event ready[256];
        int found = epoll_wait(all, ready, 256, -1);
        for (int i = 0; i < found; i++) {
            int from = ready[i].data.fd;
            if (from == STDIN_FILENO) {
                show();
            } else if (from == door) {
                event.data.fd = accept(door, NULL, NULL);
                if (event.data.fd < 0) fail("accept");
                epoll_ctl(all, EPOLL_CTL_ADD, event.data.fd, &event);
            } else {
                ssize_t got = read(from, buffer, sizeof buffer - 1);
                if (got <= 0) { epoll_ctl(all, EPOLL_CTL_DEL, from, NULL); continue; }
                buffer[got] = 0;
                int language = strstr(buffer, "/fr?") != NULL;
                if (number[language] == MOST) exit(1);
                viewers[language][number[language]++] = from;
                if (write(from, HEAD, sizeof HEAD - 1) < 0) fail("write");
            }
        }
    }
}
