#pragma once

#include <memory>
#include <string>
#include <vector>

namespace glass {

/// Writes one compact database from several, as compact_joining() does, but the table of positions
/// on a thread of its own: tables are merged one after the other, so that the last merge of a build
/// would leave a core idle.
class HalvedCompaction {
 public:
  /// Begins with the positions. Nothing where this can't be, as told there.
  ///
  /// Until compact_others() the sources' data and values may still be changed, no terms.
  static std::unique_ptr<HalvedCompaction> start(const std::vector<std::string> &sources,
                                                 const std::string &destination);
  /// Waits for the thread, and removes what is not the destination.
  ~HalvedCompaction();

  /// Writes the destination but for its positions: it can be read then.
  void compact_others();
  /// Once compact_others() is done: adds the positions.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state;

  explicit HalvedCompaction(std::unique_ptr<State> state);
};

}  // namespace glass
