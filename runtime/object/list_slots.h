// What the files of list share.
#pragma once

#include "runtime/object/list.h"

namespace coil {

Word list_get_item(Word self, Word key);
Status list_set_item(Word self, Word key, Word value);

}  // namespace coil
