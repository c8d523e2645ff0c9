#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

/// A file, mapped for reading. A file that isn't there or can't be mapped is a DatabaseError, an
/// empty one a DatabaseCorruptError.
class Mapping {
 public:
  explicit Mapping(const std::string &path);
  ~Mapping();
  Mapping(Mapping &&other) noexcept;
  Mapping &operator=(Mapping &&) = delete;

  const uint8_t *start() const { return static_cast<const uint8_t *>(address); }
  size_t size() const { return length; }

  /// Gives back the memory of what was read; what is read again is mapped again.
  void forget() const;

 private:
  void *address = nullptr;
  size_t length = 0;
};
