/* Loaded before libc: counts the calls by which a process changes files below TORTURE_ROOT, and kills it at one of
   them or lets calls fail. Each call is written to TORTURE_LOG as one line, before it is made.
   TORTURE_AT    the number of the call, from 1; 0 only counts
   TORTURE_WAY   kill: SIGKILL in its place; fail: this call alone fails; full: this call and all writing after it
   TORTURE_ERRNO the error of a call that fails */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static char root[PATH_MAX];
static size_t root_length;
static long at, seen;
static int error, log_fd = -1, kills, fills;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("TORTURE_ROOT"), *way = getenv("TORTURE_WAY"), *log = getenv("TORTURE_LOG");
  unsetenv("LD_PRELOAD"); /* programs that this one starts are counted no more: the count stays the same each time */
  if (!folder || !way || !log) return;
  at = atol(getenv("TORTURE_AT"));
  error = atoi(getenv("TORTURE_ERRNO"));
  kills = !strcmp(way, "kill");
  fills = !strcmp(way, "full");
  log_fd = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  snprintf(root, sizeof root, "%s", folder);
  root_length = strlen(root);
}

static int below(const char *path) { return root_length && !strncmp(path, root, root_length); }

/* A relative path is below the folder in which the process works. */
static int path_counts(int folder, const char *path) {
  char start[PATH_MAX], link[64];
  if (!root_length || !path) return 0;
  if (path[0] == '/') return below(path);
  snprintf(link, sizeof link, folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", folder);
  ssize_t length = readlink(link, start, sizeof start - 1);
  if (length < 0) return 0;
  start[length] = 0;
  return below(start);
}

static int fd_counts(int fd, char *path) {
  char link[64];
  if (!root_length) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return below(path) && strcmp(path + (length > 4 ? length - 4 : 0), "-shm"); /* shared memory is no file to lose */
}

/* Count a call; gives whether it is to fail, with errno set. `grows` is a call that needs room on the disk. */
static int fails(const char *name, const char *path, int grows) {
  char line[PATH_MAX + 64];
  pthread_mutex_lock(&lock);
  long number = ++seen;
  int length = snprintf(line, sizeof line, "%s %s\n", name, path);
  if (log_fd >= 0) syscall(SYS_write, log_fd, line, (size_t)length);
  pthread_mutex_unlock(&lock);
  if (!at || number < at) return 0;
  if (kills) {
    syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
    for (;;) pause();
  }
  if (number > at && !(fills && grows)) return 0;
  errno = error;
  return 1;
}

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

#define ON_FD(kind, name, declared, given, grows)                                      \
  kind name declared {                                                                 \
    char path[PATH_MAX];                                                               \
    if (fd_counts(fd, path) && fails(#name, path, grows)) return -1;                   \
    return REAL(name) given;                                                           \
  }
ON_FD(ssize_t, write, (int fd, const void *data, size_t size), (fd, data, size), 1)
ON_FD(ssize_t, pwrite, (int fd, const void *data, size_t size, off_t where), (fd, data, size, where), 1)
ON_FD(ssize_t, pwrite64, (int fd, const void *data, size_t size, off64_t where), (fd, data, size, where), 1)
ON_FD(ssize_t, writev, (int fd, const struct iovec *parts, int count), (fd, parts, count), 1)
ON_FD(ssize_t, sendfile, (int fd, int from, off_t *where, size_t size), (fd, from, where, size), 1)
ON_FD(ssize_t, sendfile64, (int fd, int from, off64_t *where, size_t size), (fd, from, where, size), 1)
ON_FD(int, fsync, (int fd), (fd), 0)
ON_FD(int, fdatasync, (int fd), (fd), 0)
ON_FD(int, ftruncate, (int fd, off_t size), (fd, size), 0)
ON_FD(int, ftruncate64, (int fd, off64_t size), (fd, size), 0)
ON_FD(int, fallocate, (int fd, int mode, off_t where, off_t size), (fd, mode, where, size), 1)

ssize_t copy_file_range(int from, off64_t *where, int fd, off64_t *to, size_t size, unsigned int flags) {
  char path[PATH_MAX];
  if (fd_counts(fd, path) && fails("copy_file_range", path, 1)) return -1;
  return REAL(copy_file_range)(from, where, fd, to, size, flags);
}

int posix_fallocate(int fd, off_t where, off_t size) {
  char path[PATH_MAX];
  if (fd_counts(fd, path) && fails("posix_fallocate", path, 1)) return error;
  return REAL(posix_fallocate)(fd, where, size);
}

#define ON_PATH(name, declared, given, folder, path, grows)                            \
  int name declared {                                                                  \
    if (path_counts(folder, path) && fails(#name, path, grows)) return -1;             \
    return REAL(name) given;                                                           \
  }
ON_PATH(rename, (const char *old, const char *new), (old, new), AT_FDCWD, new, 0)
ON_PATH(renameat, (int a, const char *old, int b, const char *new), (a, old, b, new), b, new, 0)
ON_PATH(renameat2, (int a, const char *old, int b, const char *new, unsigned int flags), (a, old, b, new, flags), b,
        new, 0)
ON_PATH(unlink, (const char *path), (path), AT_FDCWD, path, 0)
ON_PATH(unlinkat, (int folder, const char *path, int flags), (folder, path, flags), folder, path, 0)
ON_PATH(rmdir, (const char *path), (path), AT_FDCWD, path, 0)
ON_PATH(link, (const char *old, const char *new), (old, new), AT_FDCWD, new, 1)
ON_PATH(linkat, (int a, const char *old, int b, const char *new, int flags), (a, old, b, new, flags), b, new, 1)
ON_PATH(symlink, (const char *old, const char *new), (old, new), AT_FDCWD, new, 1)

/* A folder that is there is not made again, whatever the disk says. */
int mkdir(const char *path, mode_t mode) {
  int makes = faccessat(AT_FDCWD, path, F_OK, 0);
  if (makes && path_counts(AT_FDCWD, path) && fails("mkdir", path, 1)) return -1;
  return REAL(mkdir)(path, mode);
}

/* Opening changes a file only where it makes one or empties one. */
static int opening_fails(const char *name, int folder, const char *path, int flags) {
  size_t length = strlen(path);
  if (length > 4 && !strcmp(path + length - 4, "-shm")) return 0;
  if (!(flags & O_TRUNC) && !((flags & O_CREAT) && faccessat(folder, path, F_OK, 0))) return 0;
  return path_counts(folder, path) && fails(name, path, 1);
}

#define MODE                                                                           \
  mode_t mode = 0;                                                                     \
  if (flags & (O_CREAT | O_TMPFILE)) {                                                 \
    va_list more;                                                                      \
    va_start(more, flags);                                                             \
    mode = va_arg(more, mode_t);                                                       \
    va_end(more);                                                                      \
  }

#define OPENS(name)                                                                    \
  int name(const char *path, int flags, ...) {                                         \
    MODE if (opening_fails(#name, AT_FDCWD, path, flags)) return -1;                   \
    return REAL(name)(path, flags, mode);                                              \
  }
#define OPENS_AT(name)                                                                 \
  int name(int folder, const char *path, int flags, ...) {                             \
    MODE if (opening_fails(#name, folder, path, flags)) return -1;                     \
    return REAL(name)(folder, path, flags, mode);                                      \
  }
OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)
