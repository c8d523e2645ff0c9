#include "HalvedCompaction.h"

#include <xapian.h>

#include <cerrno>
#include <cstdio>
#include <exception>
#include <optional>
#include <thread>
#include <utility>

#include "../Compaction.h"
#include "JoinedCompaction.h"
#include "SourceViews.h"
#include "VersionFile.h"

namespace glass {

struct HalvedCompaction::State {
  std::vector<std::string> sources;
  std::string destination;
  SourceViews views;
  std::exception_ptr failure;
  std::thread thread;

  void compact_positions() {
    try {
      compact(views.paths(), views.result());
    } catch (...) {
      failure = std::current_exception();
    }
  }
};

HalvedCompaction::HalvedCompaction(std::unique_ptr<State> state) : state(std::move(state)) {}

HalvedCompaction::~HalvedCompaction() {
  if (state->thread.joinable()) state->thread.join();
}

std::unique_ptr<HalvedCompaction> HalvedCompaction::start(const std::vector<std::string> &sources,
                                                          const std::string &destination) {
  auto views = SourceViews::make(sources, destination, destination + ".positions", {"position"});
  if (!views) return nullptr;
  std::unique_ptr<State> state(new State{sources, destination, *std::move(views), {}, {}});
  state->thread = std::thread(&State::compact_positions, state.get());
  return std::unique_ptr<HalvedCompaction>(new HalvedCompaction(std::move(state)));
}

void HalvedCompaction::compact_others() {
  if (!compact_joining(state->sources, state->destination,
                       {"docdata", "termlist", "spelling", "synonym"})) {
    throw Xapian::DatabaseError("can't make links beside " + state->destination);
  }
}

void HalvedCompaction::finish() {
  state->thread.join();
  if (state->failure) std::rethrow_exception(state->failure);
  VersionFile version = version_of(state->destination);
  version.roots[VersionFile::position_lists] =
      version_of(state->views.result()).roots[VersionFile::position_lists];
  const std::string made = state->views.result() + "/position.glass";
  const std::string file = state->destination + "/position.glass";
  // Where no term has a position there is no such table.
  if (std::rename(made.c_str(), file.c_str()) != 0 && errno != ENOENT) {
    throw Xapian::DatabaseError("can't write " + file, errno);
  }
  version.write(state->destination, true);
}

}  // namespace glass
