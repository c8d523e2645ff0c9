// What <sys/mman.h> and <unistd.h> declare only for _GNU_SOURCE, which Swift's Glibc is built
// without: see memfd_create(2) and pipe2(2).
int memfd_create(const char *name, unsigned int flags);
enum { CLINUX_MFD_CLOEXEC = 1 };
int pipe2(int ends[2], int flags);

// Swift may not make a function of an address that dlsym(3) found: these call it, with the
// types of <brotli/decode.h>.
typedef void *clinux_function;
static inline void *clinux_brotli_create(clinux_function create) {
  return ((void *(*)(void *, void *, void *))create)(0, 0, 0);
}
static inline int clinux_brotli_decompress(clinux_function decompress, void *state,
                                           unsigned long *input_count, const unsigned char **input,
                                           unsigned long *room, unsigned char **output) {
  return ((int (*)(void *, unsigned long *, const unsigned char **, unsigned long *,
                   unsigned char **, unsigned long *))decompress)(state, input_count, input, room,
                                                                  output, 0);
}
static inline void clinux_brotli_destroy(clinux_function destroy, void *state) {
  ((void (*)(void *))destroy)(state);
}
