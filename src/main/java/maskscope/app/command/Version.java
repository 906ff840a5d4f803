package maskscope.app.command;

import maskscope.text.BundleWords;
import maskscope.view.about.Program;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {BundleWords.english().of(Program.title())};
    }
}
