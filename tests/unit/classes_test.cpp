// Classes made from C++: instance attributes in slots and dictionaries, their order.
#include <gtest/gtest.h>

#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/instance.h"
#include "runtime/object/protocol.h"
#include "runtime/object/tuple.h"

namespace coil {
namespace {

// Releases it at the end of the test.
class Held {
 public:
  explicit Held(Owned word) : word_(word) {}
  Held(const Held&) = delete;
  ~Held() { release_nullable(word_); }
  operator Word() const { return word_; }

 private:
  Word word_;
};

Owned make_plain_class(const char* name, Word attribute_names) {
  Word base = as_word(&object_type);
  Held namespace_(make_dict()), bases(make_tuple(&base, 1));
  return make_class(&type_type, intern_literal(name), bases, namespace_, 0, attribute_names);
}

std::string text_of(Word value) {
  Held text(repr(value));
  Utf8 utf8(text);
  return std::string(utf8.view());
}

TEST(Instances, AttributesKeepTheOrderOfAssignment) {
  Held names(pack(COIL_NAME("a"), COIL_NAME("b"))), type(make_plain_class("A", names));
  ASSERT_NE(type, 0u);
  Held first(call(type, nullptr, 0));
  ASSERT_TRUE(set_attribute(first, COIL_NAME("a"), small_int(1)));
  ASSERT_TRUE(set_attribute(first, COIL_NAME("b"), small_int(2)));
  ASSERT_TRUE(set_attribute(first, COIL_NAME("c"), small_int(3)));
  EXPECT_EQ(text_of(instance_dict(first)), "{'a': 1, 'b': 2, 'c': 3}");
  Held second(call(type, nullptr, 0));
  ASSERT_TRUE(set_attribute(second, COIL_NAME("b"), small_int(2)));
  ASSERT_TRUE(set_attribute(second, COIL_NAME("a"), small_int(1)));
  EXPECT_EQ(text_of(instance_dict(second)), "{'b': 2, 'a': 1}");
  EXPECT_EQ(get_attribute(second, COIL_NAME("a")), small_int(1));
}

TEST(Instances, CachesFollowTheClass) {
  Held names(make_tuple()), type(make_plain_class("B", names)), object(call(type, nullptr, 0));
  ASSERT_TRUE(set_attribute(type, COIL_NAME("value"), small_int(1)));
  AttributeCache cache{};
  EXPECT_EQ(get_attribute(object, COIL_NAME("value"), cache), small_int(1));
  EXPECT_EQ(get_attribute(object, COIL_NAME("value"), cache), small_int(1));
  ASSERT_TRUE(set_attribute(type, COIL_NAME("value"), small_int(2)));
  EXPECT_EQ(get_attribute(object, COIL_NAME("value"), cache), small_int(2));
  ASSERT_TRUE(set_attribute(object, COIL_NAME("value"), small_int(3)));
  EXPECT_EQ(get_attribute(object, COIL_NAME("value"), cache), small_int(3));
}

TEST(Classes, InconsistentBasesHaveNoOrder) {
  Held a(make_plain_class("A", 0)), bases(pack(Word{a})), namespace_(make_dict());
  Held b(make_class(&type_type, intern_literal("B"), bases, namespace_, 0, 0)), wrong(pack(Word{a}, Word{b}));
  EXPECT_EQ(make_class(&type_type, intern_literal("C"), wrong, namespace_, 0, 0), 0u);
  ASSERT_TRUE(pending_is(TypeError_type));
  clear_error();
}

}  // namespace
}  // namespace coil
