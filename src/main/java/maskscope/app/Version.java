package maskscope.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version that the program's jar names.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Maskscope " + Objects.requireNonNullElse(packaged, "(built from source)")};
    }
}
