package maskscope.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import maskscope.file.ReadControl;
import maskscope.mask.MaskRole;
import maskscope.text.Message;

/// Which of the files that were opened together is the truth, which the prediction, which the photograph, and why.
///
/// The reasons are clauses that say why a file is taken for the truth, for each file that has a role: “its name says “gt””,
/// “it has only two values”. A reason is empty where the file is.
public record MaskRoles(Optional<Path> truth, Optional<Path> prediction, Optional<Path> photo,
        Optional<Message> truthReason, Optional<Message> predictionReason, Optional<Message> photoReason) {

    private static final Message LEFT_OVER = Message.of("open.left-over");
    private static final Message BY_ORDER = Message.of("open.by-order");
    private static final Message NO_CLUE = Message.of("open.no-clue");
    private static final Message SWAPPED = Message.of("open.swapped");

    /// A comparison needs a truth and a prediction before it needs a photograph.
    private static final double MASKS_FIRST = 0.25;

    /// The role that the name of a file tells by itself; empty where it tells none.
    public static Optional<MaskRole> named(Path file) {
        return RoleClue.fromNames(file, false).named();
    }

    /// Guesses from the names alone, without touching the files.
    public static MaskRoles byName(List<Path> files) {
        return assign(nameClues(files));
    }

    /// The same where two of several files must be masks: in their order, if their names speak against it.
    public static MaskRoles ofMasks(List<Path> files) {
        MaskRoles named = byName(files);
        if (files.size() < 2 || named.truth.isPresent() && named.prediction.isPresent()) {
            return named;
        }
        Optional<Message> byOrder = Optional.of(BY_ORDER);
        return new MaskRoles(Optional.of(files.getFirst()), Optional.of(files.get(1)), files.stream().skip(2).findFirst(),
                byOrder, byOrder, files.stream().skip(2).findFirst().map(_ -> LEFT_OVER));
    }

    /// Guesses for one to three files. Files are only looked into (a part of them, at a small size) where their names do
    /// not give each a role of its own; the look can be cancelled through `control`.
    public static MaskRoles guess(List<Path> files, ReadControl control) {
        List<RoleClue> clues = nameClues(files);
        long told = clues.stream().map(RoleClue::named).flatMap(Optional::stream).distinct().count();
        if (told < files.size()) {
            clues = clues.stream().map(clue -> clue.withValues(control)).toList();
        }
        return assign(clues);
    }

    /// Truth and prediction exchanged, when the guess was wrong.
    public MaskRoles swapped() {
        return new MaskRoles(prediction, truth, photo,
                prediction.map(_ -> SWAPPED), truth.map(_ -> SWAPPED), photoReason);
    }

    private static List<RoleClue> nameClues(List<Path> files) {
        if (files.isEmpty() || files.size() > MaskRole.values().length) {
            throw new IllegalArgumentException("roles are guessed for one to three files, not " + files.size());
        }
        Set<Path> folders = new HashSet<>();
        files.forEach(file -> folders.add(file.toAbsolutePath().getParent()));
        // One folder for several files says nothing of which is which.
        boolean foldersTell = folders.size() == files.size();
        return files.stream().map(file -> RoleClue.fromNames(file, foldersTell)).toList();
    }

    /// Of all ways to give the files different roles, the one that the clues support best; of equals the first, in which
    /// the first file is the truth.
    private static MaskRoles assign(List<RoleClue> clues) {
        List<MaskRole> best = List.of();
        double bestSupport = Double.NEGATIVE_INFINITY;
        boolean tied = false;
        for (List<MaskRole> roles : waysToAssign(clues.size())) {
            double support = 0;
            for (int i = 0; i < clues.size(); i++) {
                support += clues.get(i).support(roles.get(i)) + (roles.get(i) == MaskRole.PHOTO ? 0 : MASKS_FIRST);
            }
            tied = support == bestSupport || support < bestSupport && tied;
            if (support > bestSupport) {
                best = roles;
                bestSupport = support;
            }
        }
        Message undecided = clues.size() == 1 ? NO_CLUE : BY_ORDER;
        Map<MaskRole, Path> files = new EnumMap<>(MaskRole.class);
        Map<MaskRole, Message> reasons = new EnumMap<>(MaskRole.class);
        for (int i = 0; i < clues.size(); i++) {
            RoleClue clue = clues.get(i);
            boolean namedSo = clue.named().filter(best.get(i)::equals).isPresent();
            files.put(best.get(i), clue.file());
            reasons.put(best.get(i), tied && !namedSo ? undecided : clue.reason(best.get(i)).orElse(LEFT_OVER));
        }
        return new MaskRoles(Optional.ofNullable(files.get(MaskRole.TRUTH)),
                Optional.ofNullable(files.get(MaskRole.PREDICTION)),
                Optional.ofNullable(files.get(MaskRole.PHOTO)),
                Optional.ofNullable(reasons.get(MaskRole.TRUTH)),
                Optional.ofNullable(reasons.get(MaskRole.PREDICTION)),
                Optional.ofNullable(reasons.get(MaskRole.PHOTO)));
    }

    private static List<List<MaskRole>> waysToAssign(int files) {
        List<List<MaskRole>> ways = List.of(List.of());
        for (int i = 0; i < files; i++) {
            List<List<MaskRole>> longer = new ArrayList<>();
            for (List<MaskRole> way : ways) {
                for (MaskRole role : MaskRole.values()) {
                    if (!way.contains(role)) {
                        List<MaskRole> next = new ArrayList<>(way);
                        next.add(role);
                        longer.add(next);
                    }
                }
            }
            ways = longer;
        }
        return ways;
    }
}
