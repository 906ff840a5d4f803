package maskscope.paper;

import java.util.List;

/// A report: what it says, whoever writes it down. Two pages that say the same are written as the same bytes.
///
/// @param language of its words, as HTML names it: `en`
/// @param beneath a line beneath the title
/// @param foot a line at its end
public record Page(String language, String title, String beneath, List<Block> blocks, String foot) {

    public Page {
        blocks = List.copyOf(blocks);
    }
}
