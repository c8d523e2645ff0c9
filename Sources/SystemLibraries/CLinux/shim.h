// What <sys/mman.h> declares only for _GNU_SOURCE, which Swift's Glibc is built without: see
// memfd_create(2).
int memfd_create(const char *name, unsigned int flags);
enum { CLINUX_MFD_CLOEXEC = 1 };
