// list, tuple, dict and set through their C++ API.
#include <gtest/gtest.h>

#include "runtime/core/errors.h"
#include "runtime/object/dict.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/set.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

std::string text_of(Word value) {
  Word text = repr(value);
  std::string result(Utf8(text).view());
  release(text);
  return result;
}

Word numbers(std::initializer_list<std::int64_t> values) {
  Word list = make_list();
  for (std::int64_t value : values) list_append(list, small_int(value));
  return list;
}

TEST(List, GrowsInsertsAndReplaces) {
  Word list = numbers({1, 2, 3, 4});
  EXPECT_TRUE(list_insert(list, -1, small_int(9)));
  EXPECT_EQ(text_of(list), "[1, 2, 3, 9, 4]");
  Word few[] = {small_int(7), small_int(8)};
  EXPECT_TRUE(list_replace(list, 1, 4, few, 2));
  EXPECT_EQ(text_of(list), "[1, 7, 8, 4]");
  EXPECT_TRUE(list_extend(list, list));
  EXPECT_EQ(list_count(list), 8u);
  release(list);
}

TEST(List, SortIsStableAndReports) {
  Word list = make_list();
  for (int index = 0; index < 500; ++index) {
    Word pair = pack(small_int(index % 7), small_int(index));
    list_append_owned(list, pair);
  }
  ASSERT_TRUE(list_sort(list, 0, false));
  for (std::size_t index = 1; index < list_count(list); ++index) {
    EXPECT_EQ(compare_truth(list_items(list)[index - 1], list_items(list)[index], Comparison::less), 1);
  }
  list_append(list, small_int(1));
  EXPECT_FALSE(list_sort(list, 0, false));
  EXPECT_TRUE(pending_is(TypeError_type));
  clear_error();
  EXPECT_EQ(list_count(list), 501u);
  release(list);
}

TEST(Dict, KeepsOrderThroughDeletion) {
  Word dict = make_dict();
  for (int index = 0; index < 1000; ++index) dict_set(dict, small_int(index), small_int(index * index));
  for (int index = 0; index < 1000; index += 3) EXPECT_EQ(dict_delete(dict, small_int(index)), 1);
  EXPECT_EQ(dict_delete(dict, small_int(0)), 0);
  EXPECT_EQ(dict_count(dict), 666u);
  std::size_t position = 0;
  Word key, value;
  std::int64_t last = -1;
  while (dict_next(dict, position, key, value)) {
    EXPECT_GT(small_int_value(key), last);
    last = small_int_value(key);
    EXPECT_EQ(small_int_value(value), last * last);
  }
  EXPECT_EQ(dict_get(dict, small_int(998)), small_int(998 * 998));
  EXPECT_EQ(dict_get(dict, small_int(999)), 0u);
  EXPECT_FALSE(error_pending());
  release(dict);
}

TEST(Dict, TakesFromBothEnds) {
  Word dict = make_dict();
  for (const char* name : {"a", "b", "c"}) dict_set(dict, name, small_int(1));
  Word letter = intern_literal("a");
  EXPECT_EQ(dict_move_to_end(dict, letter), 1);
  EXPECT_EQ(text_of(dict), "{'b': 1, 'c': 1, 'a': 1}");
  Word key, value;
  ASSERT_TRUE(dict_pop_first(dict, key, value));
  EXPECT_EQ(text_of(key), "'b'");
  release(key);
  ASSERT_TRUE(dict_pop_last(dict, key, value));
  EXPECT_EQ(text_of(key), "'a'");
  release(key);
  EXPECT_EQ(dict_count(dict), 1u);
  release(letter);
  release(dict);
}

TEST(Dict, UnhashableKeysFail) {
  Word dict = make_dict(), list = make_list();
  EXPECT_EQ(dict_get(dict, list), 0u);
  EXPECT_TRUE(pending_is(TypeError_type));
  clear_error();
  release(list);
  release(dict);
}

TEST(Set, IteratesInTheOrderOfCPython) {
  Word items[] = {small_int(100), small_int(37), small_int(5), small_int(64), small_int(8)};
  Word set = make_set_from(items, 5);
  EXPECT_EQ(text_of(set), "{64, 100, 5, 37, 8}");
  EXPECT_EQ(set_discard(set, small_int(5)), 1);
  EXPECT_EQ(set_contains(set, small_int(37)), 1);
  EXPECT_TRUE(set_add(set, small_int(69)));
  EXPECT_EQ(set_count(set), 5u);
  release(set);
}

TEST(Iteration, ForEachStopsAtFailure) {
  Word list = numbers({1, 2, 3});
  int seen = 0;
  EXPECT_FALSE(for_each(list, [&](Word) -> Status {
    if (++seen == 2) return raise(ValueError_type, "enough");
    return true;
  }));
  EXPECT_EQ(seen, 2);
  clear_error();
  release(list);
}

}  // namespace

}  // namespace coil
