package maskscope.file.hdf5;

import io.jhdf.GroupSymbolTableNode;
import io.jhdf.LocalHeap;
import io.jhdf.ObjectHeader;
import io.jhdf.SymbolTableEntry;
import io.jhdf.Utils;
import io.jhdf.btree.BTreeV1;
import io.jhdf.btree.record.LinkNameForIndexedGroupRecord;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.SymbolTableMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import maskscope.mask.BadInput;
import maskscope.text.Sentence;

/// A name in a group, and what it leads to.
///
/// @param place where the name stands among those of its group, where that is known; the order of names else
/// @param address of the object's header; [#NONE] when the link leads to another name
/// @param target the path in this file, or the name of another file, that the link leads to; empty for an object
/// @param outside whether it leads to another file
record Hdf5Link(String name, long place, long address, String target, boolean outside) {

    private static final long NONE = -1;
    private static final int SOFT = 2;
    private static final int LONGEST_NAME = 200;

    private static Hdf5Link object(String name, long place, long address) {
        return new Hdf5Link(name, place, address, "", false);
    }

    boolean leadsElsewhere() {
        return address == NONE;
    }

    /// Whether an object is a group.
    static boolean group(ObjectHeader header) {
        return header.hasMessageOfType(SymbolTableMessage.class) || header.hasMessageOfType(LinkInfoMessage.class);
    }

    /// The links in a group as far as their names can be told, in the order in which they were made or of their names.
    static List<Hdf5Link> in(Hdf5Store store, ObjectHeader group) throws BadInput {
        List<Hdf5Link> links = group.hasMessageOfType(SymbolTableMessage.class)
                ? old(store, group.getMessageOfType(SymbolTableMessage.class))
                : young(store, group);
        return links.stream()
                .filter(link -> link.name.length() <= LONGEST_NAME && !link.name.isEmpty() && Sentence.isOneLine(link.name))
                .sorted(Comparator.comparingLong(Hdf5Link::place).thenComparing(Hdf5Link::name))
                .toList();
    }

    private static List<Hdf5Link> old(Hdf5Store store, SymbolTableMessage table) {
        List<Hdf5Link> links = new ArrayList<>();
        ByteBuffer names = new LocalHeap(store, table.getLocalHeapAddress()).getDataBuffer();
        for (long node : BTreeV1.createGroupBTree(store, table.getBTreeAddress()).getChildAddresses()) {
            for (SymbolTableEntry entry : new GroupSymbolTableNode(store, node).getSymbolTableEntries()) {
                String name = Utils.readUntilNull(names.position(entry.getLinkNameOffset()));
                links.add(entry.getCacheType() == SOFT
                        ? new Hdf5Link(name, NONE, NONE,
                                Utils.readUntilNull(names.position(entry.getLinkValueOffset())), false)
                        : object(name, NONE, entry.getObjectHeaderAddress()));
            }
        }
        return links;
    }

    private static List<Hdf5Link> young(Hdf5Store store, ObjectHeader group) throws BadInput {
        List<Hdf5Link> links = new ArrayList<>();
        LinkInfoMessage info = group.getMessageOfType(LinkInfoMessage.class);
        for (LinkMessage message : group.getMessagesOfType(LinkMessage.class)) {
            links.add(of(message));
        }
        Hdf5Heap<LinkNameForIndexedGroupRecord> heap =
                new Hdf5Heap<>(store, info.getFractalHeapAddress(), info.getBTreeNameIndexAddress());
        for (LinkNameForIndexedGroupRecord record : heap.records()) {
            links.add(of(LinkMessage.fromBuffer(heap.object(record.getId()), store.getSuperblock())));
        }
        return links;
    }

    private static Hdf5Link of(LinkMessage message) {
        String name = message.getLinkName();
        long place = message.getCreationOrder();
        return switch (message.getLinkType()) {
            case HARD -> object(name, place, message.getHardLinkAddress());
            case SOFT -> new Hdf5Link(name, place, NONE, message.getSoftLink(), false);
            case EXTERNAL -> new Hdf5Link(name, place, NONE, message.getExternalFile(), true);
        };
    }
}
