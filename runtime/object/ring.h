// Doubly linked rings of nodes that have `previous` and `next`. The ring itself is a node, alone in it when it is empty.
#pragma once

namespace coil {

template <typename Node>
void put_in_ring(Node& ring, Node* node) {
  node->previous = &ring;
  node->next = ring.next;
  ring.next->previous = node;
  ring.next = node;
}

template <typename Node>
void take_out_of_ring(Node* node) {
  node->previous->next = node->next;
  node->next->previous = node->previous;
}

}  // namespace coil
