#include "HalvedCompaction.h"

#include <unistd.h>

#include <exception>
#include <thread>
#include <utility>

#include "../Compaction.h"
#include "JoinedCompaction.h"

namespace glass {

struct HalvedCompaction::State {
  std::vector<std::string> paths;
  std::vector<SourceDatabase> sources;
  std::string destination;
  /// Of the positions.
  std::string file;
  std::string root;
  std::exception_ptr failure;
  std::thread thread;
  /// Whether the destination has its positions, since the disk has no links.
  bool is_whole = false;

  void run() {
    try {
      root = compact_positions(sources, file);
    } catch (...) {
      failure = std::current_exception();
    }
  }
};

HalvedCompaction::HalvedCompaction(std::unique_ptr<State> state) : state(std::move(state)) {}

HalvedCompaction::~HalvedCompaction() {
  if (state->thread.joinable()) state->thread.join();
  unlink(state->file.c_str());
}

std::unique_ptr<HalvedCompaction> HalvedCompaction::start(const std::vector<std::string> &paths,
                                                          const std::string &destination) {
  auto sources = source_databases(paths, destination);
  if (!sources) return nullptr;
  std::unique_ptr<State> state(new State{
      paths, *std::move(sources), destination, destination + ".positions", {}, {}, {}, false});
  state->thread = std::thread(&State::run, state.get());
  return std::unique_ptr<HalvedCompaction>(new HalvedCompaction(std::move(state)));
}

void HalvedCompaction::compact_others() {
  // Their values may have been changed.
  const auto sources = source_databases(state->paths, state->destination);
  if (sources && glass::compact_others(*sources, state->destination)) return;
  compact(state->paths, state->destination);
  state->is_whole = true;
}

void HalvedCompaction::finish() {
  state->thread.join();
  if (state->is_whole) return;
  if (state->failure) std::rethrow_exception(state->failure);
  add_positions(state->file, state->root, state->destination);
}

}  // namespace glass
