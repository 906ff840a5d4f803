package maskscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamePatternsTest {

    @Test
    void smallAndLargeLettersPass() {
        assertThat(NamePatterns.of(List.of("png", "nii.gz"), "Linux")).containsExactly("*.png", "*.PNG", "*.nii.gz", "*.NII.GZ");
    }

    @Test
    void aMacSeesOnlyWhatIsBehindTheLastPoint() {
        assertThat(NamePatterns.of(List.of("nii", "nii.gz"), "Mac OS X")).containsExactly("*.nii", "*.NII", "*.gz", "*.GZ");
    }
}
