#include "EarlyEnd.h"

#include <algorithm>

namespace {

bool is_phrase(const QueryTree &tree) {
  return tree.op == XAP_QUERY_PHRASE || tree.op == XAP_QUERY_NEAR;
}

template <typename Test>
bool has(const QueryTree &tree, Test test) {
  return test(tree) || std::any_of(tree.operands.begin(), tree.operands.end(),
                                   [&](const QueryTree &operand) { return has(operand, test); });
}

bool is_simple(const QueryTree &tree) {
  return tree.op == XAP_QUERY_TERM || is_phrase(tree) ||
         (tree.op == XAP_QUERY_SCALED && is_simple(tree.operands[0]));
}

/// How many parts add to weights without being needed; one that isn't simple counts as two.
size_t parts_beside(const QueryTree &tree) {
  size_t count = 0;
  if (tree.op == XAP_QUERY_AND_MAYBE) count = is_simple(tree.operands[1]) ? 1 : 2;
  for (const QueryTree &operand : tree.operands) count += parts_beside(operand);
  return count;
}

}  // namespace

bool needs_every_match(const QueryTree &tree) {
  const size_t beside = parts_beside(tree);
  if (beside > 1) return true;
  const auto is_difficult = [&](const QueryTree &part) {
    return is_phrase(part) || part.op == XAP_QUERY_AND_MAYBE ||
           (beside > 0 && part.op == XAP_QUERY_NOT);
  };
  return has(tree, [&](const QueryTree &part) {
    return part.op == XAP_QUERY_OR && has(part, is_difficult);
  });
}
