// What <sys/mman.h> and <unistd.h> declare only for _GNU_SOURCE, which Swift's Glibc is built
// without: see memfd_create(2) and pipe2(2).
int memfd_create(const char *name, unsigned int flags);
enum { CLINUX_MFD_CLOEXEC = 1 };
int pipe2(int ends[2], int flags);

// mallopt(3), which Swift's Glibc leaves out.
#include <malloc.h>
