// int, float, str and bytes through their C++ API, and the allocator.
#include <gtest/gtest.h>

#include <string>

#include "runtime/core/errors.h"
#include "runtime/object/bytes.h"
#include "runtime/object/float.h"
#include "runtime/object/format.h"
#include "runtime/object/int.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

std::string taken(Owned text) {
  if (failed(text)) return "failed";
  std::string result(Utf8(text).view());
  release(text);
  return result;
}

std::string shown(Owned value) {
  Word text = failed(value) ? 0 : repr(value);
  release_nullable(value);
  return taken(text);
}

// References to these are given away without being counted: a program that runs for long counts them down.
TEST(Immortals, SurviveTheDriftOfTheirCounts) {
  for (Word word : {None(), True(), NotImplemented(), as_word(&ellipsis_object)}) {
    as_object(word)->references = 1;
    release(word);
    EXPECT_GE(as_object(word)->references, immortal_references / 2);
  }
}

TEST(Int, LeavesSmallWordsAndComesBack) {
  Word big = int_add(small_int(small_int_max), small_int(1));
  EXPECT_FALSE(is_small_int(big));
  EXPECT_EQ(shown(retained(big)), "4611686018427387904");
  Word back = int_subtract(big, small_int(1));
  EXPECT_EQ(back, small_int(small_int_max));
  release(big);
}

TEST(Int, DividesTowardsMinusInfinity) {
  EXPECT_EQ(int_floor_divide(small_int(-7), small_int(2)), small_int(-4));
  EXPECT_EQ(int_modulo(small_int(-7), small_int(2)), small_int(1));
  EXPECT_EQ(int_modulo(small_int(7), small_int(-3)), small_int(-2));
  EXPECT_EQ(int_floor_divide(small_int(1), small_int(0)), 0u);
  EXPECT_TRUE(pending_is(ZeroDivisionError_type));
  clear_error();
}

TEST(Int, HashesModuloAMersennePrime) {
  Word power = int_left_shift(small_int(1), small_int(100));
  EXPECT_EQ(int_hash(power), std::int64_t{1} << 39);
  EXPECT_EQ(hash_double(0.5), std::int64_t{1} << 60);
  EXPECT_EQ(hash_double(0x1p100), int_hash(power));
  release(power);
}

TEST(Int, TrueDivisionRoundsOnce) {
  Word huge = int_power(small_int(10), small_int(400), 0), large = int_power(small_int(10), small_int(399), 0);
  EXPECT_EQ(shown(int_true_divide(huge, large)), "10.0");
  release(huge);
  release(large);
}

TEST(Float, ShowsTheShortestDigits) {
  EXPECT_EQ(taken(float_repr(0.1 + 0.2)), "0.30000000000000004");
  EXPECT_EQ(taken(float_repr(1e16)), "1e+16");
  EXPECT_EQ(taken(float_repr(123456789012345.0)), "123456789012345.0");
  EXPECT_EQ(taken(float_repr(-0.0)), "-0.0");
}

TEST(Str, UsesTheNarrowestWidth) {
  Word narrow = make_str("caf\xc3\xa9"), wide = make_str("\xf0\x9f\x99\x82x");
  EXPECT_EQ(as<Str>(narrow)->width, 1);
  EXPECT_FALSE(str_is_ascii(narrow));
  EXPECT_EQ(as<Str>(wide)->width, 4);
  Word part = str_slice(wide, 1, 2);
  EXPECT_TRUE(str_is_ascii(part));
  EXPECT_EQ(Utf8(wide).view(), "\xf0\x9f\x99\x82x");
  release(narrow);
  release(wide);
  release(part);
}

TEST(Str, GrowsInPlaceForItsOnlyHolder) {
  Word text = make_str("some text"), more = make_str(" and more");
  for (int round = 0; round < 100; ++round) {
    Word before = text;
    text = str_append(text, more);
    EXPECT_EQ(text, before);
  }
  EXPECT_EQ(str_length(text), 9u + 900u);
  Word held = retained(text);
  text = str_append(text, more);
  EXPECT_NE(text, held);
  EXPECT_EQ(str_length(held), 909u);
  release(held);
  release(text);
  release(more);
}

TEST(Str, InternsOneWordPerText) {
  Word first = intern_literal("attribute"), second = intern(make_str("attribute"));
  EXPECT_EQ(first, second);
  EXPECT_EQ(intern_literal("a"), make_character('a'));
}

TEST(StrBuilder, WidensAsItGoes) {
  StrBuilder builder;
  builder.append_ascii("abc");
  builder.append(0xe9);
  builder.append(0x1f642);
  builder.append_int(-5);
  EXPECT_EQ(taken(builder.finish()), "abc\xc3\xa9\xf0\x9f\x99\x82-5");
}

TEST(Format, FollowsTheMiniLanguage) {
  Word specification = make_str("015,.2f"), value = make_float(-1234567.891);
  EXPECT_EQ(taken(format_object(value, specification)), "-001,234,567.89");
  release(specification);
  release(value);
}

TEST(Bytes, EncodesAndReportsWhatItCannot) {
  Word text = make_str("\xc3\xa9");
  Word bytes = encode(text, nullptr, nullptr);
  EXPECT_EQ(bytes_text(bytes), "\xc3\xa9");
  EXPECT_EQ(encode(text, "ascii", nullptr), 0u);
  EXPECT_TRUE(pending_is(UnicodeEncodeError_type));
  clear_error();
  std::size_t used;
  Word start = decode_utf8_incremental("ab\xc3", nullptr, used);
  EXPECT_EQ(used, 2u);
  EXPECT_EQ(taken(start), "ab");
  release(bytes);
  release(text);
}

TEST(Memory, CountsWhatIsAlive) {
  std::size_t before = live_objects();
  Word value = make_float(1.5), text = make_str("a text of its own");
  EXPECT_EQ(live_objects(), before + 2);
  release(value);
  release(text);
  EXPECT_EQ(live_objects(), before);
}

}  // namespace

}  // namespace coil
